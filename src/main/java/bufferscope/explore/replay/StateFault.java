package bufferscope.explore.replay;

import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Race;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Wording;
import bufferscope.measure.ViolationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The sentence about a fault that has no event, so that only the state at its end shows it. */
public final class StateFault {
  private final Model model;
  private final State end;
  private final String actor;

  /** Describes faults in that state; {@code actor} is the thread that acted last. */
  public StateFault(Model model, State end, String actor) {
    this.model = model;
    this.end = end;
    this.actor = actor;
  }

  /** Returns the sentence about a fault of that kind. */
  public String sentence(ViolationKind kind) {
    return switch (kind) {
      case DATA_RACE -> raceAtEnd();
      case DEADLOCK -> "no thread can go on: " + threadsAtOperations();
      case LIVELOCK -> "whatever happens, no call ever ends: " + threadsAtLines();
      case THREAD_FAILED, WRONG_LOCK_USE -> failures();
      case LOCK_NOT_RELEASED -> actor + " is over and still holds a lock";
      case LEFT_OVER -> leftOver();
      default -> CallFault.sentence(model, kind, actor);
    };
  }

  /** Returns the sentence about consumers that wait for an item that is there. */
  String missedWakeUp() {
    List<String> idle = new ArrayList<>();
    List<String> waiting = new ArrayList<>();
    for (int thread = 1; thread <= model.bounds().threads(); thread++) {
      if (!model.machine().moves().isOver(end.words(), thread - 1)) {
        (model.isBetweenCalls(end, thread) ? idle : waiting).add(model.threadName(thread));
      }
    }
    return "%s %s on though an item is there, and no thread is left to wake %s unless %s %s again"
        .formatted(
            String.join(", ", waiting),
            waiting.size() == 1 ? "waits" : "wait",
            waiting.size() == 1 ? "it" : "them",
            String.join(" or ", idle),
            idle.size() == 1 ? "comes" : "come");
  }

  private String raceAtEnd() {
    return Race.in(model.machine(), end.words())
        .map(this::text)
        .orElse("two threads use the same data at the same time");
  }

  private String text(Race race) {
    String both =
        "%s and %s %s at the same time, at %s"
            .formatted(
                model.threadName(race.first() + 1),
                model.threadName(race.second() + 1),
                (race.breaks() ? "are in " : "use ") + race.data(),
                model.lineNames(
                    model.line(end, race.first() + 1), model.line(end, race.second() + 1)));
    return race.breaks()
        ? both + ": it allows only one"
        : both + ", and at least one changes it: guard it by one lock, or make it volatile";
  }

  private String leftOver() {
    Machine machine = model.machine();
    return machine.leftOver(end.words()).stream()
        .mapToObj(cell -> machine.content(end.words(), cell))
        .collect(
            Collectors.joining(
                ", ", "the program is over, and ", ", which other interleavings use up"));
  }

  private String failures() {
    return IntStream.rangeClosed(1, model.bounds().threads())
        .filter(thread -> failure(thread) != null)
        .mapToObj(thread -> "%s died of %s".formatted(model.threadName(thread), failure(thread)))
        .collect(Collectors.joining(", "));
  }

  private @Nullable String failure(int thread) {
    return model.machine().moves().node(end.words(), thread - 1).failure();
  }

  private String threadsAtLines() {
    return IntStream.rangeClosed(1, model.bounds().threads())
        .filter(thread -> model.line(end, thread) != 0)
        .mapToObj(
            thread ->
                "%s goes on at %s"
                    .formatted(model.threadName(thread), model.lineName(model.line(end, thread))))
        .collect(Collectors.joining(", "));
  }

  private String threadsAtOperations() {
    return IntStream.rangeClosed(1, model.bounds().threads())
        .filter(thread -> model.line(end, thread) != 0)
        .mapToObj(
            thread ->
                "%s is at %s, %s"
                    .formatted(
                        model.threadName(thread),
                        model.lineName(model.line(end, thread)),
                        new Wording(model).call(model.operation(end, thread))))
        .collect(Collectors.joining(", "));
  }
}
