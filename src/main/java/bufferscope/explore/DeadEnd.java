package bufferscope.explore;

import bufferscope.sync.controlled.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says why nobody can go on. A waiting thread missed a wake-up if it could go on when woken: that
 * is tried out.
 */
final class DeadEnd {
  /** Longer than any call of buffer code that comes to an end. */
  private static final int LONG_CALL = 10_000;

  private final Model model;
  private final Machine machine;
  private final Wording wording;
  private final int[] words;

  DeadEnd(Model model, List<Choice> schedule) {
    this.model = model;
    machine = model.machine();
    wording = new Wording(model);
    words = machine.start();
    schedule.forEach(choice -> model.apply(words, choice));
  }

  String sentence() {
    if (!machine.moves.isStill(words)) {
      return "whatever happens, no call comes to its end any more: " + everybodyAtLines();
    }
    List<Integer> couldGoOn = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    for (int thread = 0; thread < model.bounds().threads(); thread++) {
      if (Moves.status(words, thread) == Layout.WAITING) {
        (wouldGoOn(thread) ? couldGoOn : waiting).add(thread + 1);
      }
    }
    if (couldGoOn.isEmpty()) {
      return "nobody can go on: " + everybody();
    }
    String again =
        waiting.isEmpty() ? "" : "; %s would wait again".formatted(wording.names(waiting));
    return "lost wake-up: %s could go on if woken, but nobody is left to do it%s"
        .formatted(wording.names(couldGoOn), again);
  }

  private boolean wouldGoOn(int thread) {
    int[] s = words.clone();
    machine.wake(s, thread);
    for (int step = 0; step < LONG_CALL && machine.moves.canAct(s, thread); step++) {
      machine.step(s, thread, Queues.NOBODY);
      if (machine.callOver) {
        return true;
      }
    }
    return false;
  }

  private String everybodyAtLines() {
    return IntStream.range(0, model.bounds().threads())
        .filter(thread -> !machine.moves.isOver(words, thread))
        .mapToObj(
            thread ->
                "%s goes on at line %d"
                    .formatted(
                        model.threadName(thread + 1), machine.moves.node(words, thread).line()))
        .collect(Collectors.joining(", "));
  }

  private String everybody() {
    Map<String, List<Integer>> byPlace = new LinkedHashMap<>();
    for (int thread = 0; thread < model.bounds().threads(); thread++) {
      if (!machine.moves.isOver(words, thread)) {
        byPlace.computeIfAbsent(place(thread), key -> new ArrayList<>()).add(thread + 1);
      }
    }
    return byPlace.entrySet().stream()
        .map(place -> wording.names(place.getValue()) + verb(place.getValue()) + place.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String verb(List<Integer> threads) {
    return threads.size() == 1 ? " waits " : " wait ";
  }

  private String place(int thread) {
    Operation operation = machine.moves.operation(words, thread);
    if (operation.kind() == Operation.Kind.SPIN_WAIT) {
      return "in a loop for shared data to change";
    }
    if (Moves.status(words, thread) == Layout.REENTERING) {
      return "for " + machine.layout.locks.get(machine.moves.lockOf(operation)).name();
    }
    return "for " + wording.name(operation) + holder(operation, thread);
  }

  /** Who has what the thread waits for, if that can be said. */
  private String holder(Operation operation, int thread) {
    for (int other = 0; other < model.bounds().threads(); other++) {
      boolean has =
          switch (operation.kind().sort()) {
            case LOCK -> machine.moves.owns(words, other, operation.object());
            case SEMAPHORE -> holdsOnlyPermit(operation.object(), other);
            default -> false;
          };
      if (has && other != thread) {
        return ", which " + model.threadName(other + 1) + " holds";
      }
    }
    return "";
  }

  private boolean holdsOnlyPermit(int semaphore, int thread) {
    return machine.layout.semaphores.get(semaphore).binary()
        && (machine.moves.node(words, thread).heldSemaphores() >> semaphore & 1) == 1;
  }
}
