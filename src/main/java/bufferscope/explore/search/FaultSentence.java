package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Race;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Wording;
import bufferscope.explore.replay.CallFault;
import bufferscope.explore.replay.JudgedReplay;
import bufferscope.measure.Fault;
import bufferscope.measure.ViolationKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sentence about the fault of a schedule and its cause, as a run that does the same would
 * report it.
 */
public final class FaultSentence {
  private final Model model;
  private final List<Fault> faults;
  private final State end;
  private final String actor;

  private FaultSentence(Model model, List<Choice> schedule) {
    this.model = model;
    if (model.isProgram()) { // its threads are no workers at a buffer
      faults = List.of();
      State state = model.start();
      for (Choice choice : schedule) {
        state = model.step(state, choice);
      }
      end = state;
    } else {
      JudgedReplay run = new JudgedReplay(model, List.of());
      schedule.forEach(run::play);
      faults = run.seen().verdict().faults();
      end = run.state();
    }
    actor = schedule.isEmpty() ? "" : model.threadName(schedule.get(schedule.size() - 1).thread());
  }

  /** Returns what has gone wrong at the end of the schedule, with its kind; empty for nothing. */
  public static Optional<String> atEnd(Model model, List<Choice> schedule) {
    Machine machine = model.machine();
    State state = model.start();
    ViolationKind wrong = null;
    for (Choice choice : schedule) {
      state = model.step(state, choice);
      wrong = machine.wrong();
    }
    ViolationKind kind = wrong == null && model.isStuck(state) ? ViolationKind.DEADLOCK : wrong;
    return Optional.ofNullable(kind)
        .map(each -> "%s: %s".formatted(each.id(), of(model, each, schedule)));
  }

  static String of(Model model, ViolationKind kind, List<Choice> schedule) {
    return new FaultSentence(model, schedule).sentence(kind);
  }

  private String sentence(ViolationKind kind) {
    return faults.stream()
        .filter(fault -> fault.kind() == kind)
        .map(fault -> fault.first().sentence())
        .findFirst()
        .orElseGet(() -> withoutEvent(kind));
  }

  /** Returns the sentence about a fault that has no event, so that only a search sees it. */
  private String withoutEvent(ViolationKind kind) {
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

  private String raceAtEnd() {
    return Race.in(model.machine(), end.words())
        .map(this::text)
        .orElse("two threads use the same data at the same time");
  }

  private String text(Race race) {
    String both =
        "%s and %s %s at the same time, at lines %d and %d"
            .formatted(
                model.threadName(race.first() + 1),
                model.threadName(race.second() + 1),
                (race.breaks() ? "are in " : "use ") + race.data(),
                model.line(end, race.first() + 1),
                model.line(end, race.second() + 1));
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
                "%s goes on at line %d"
                    .formatted(model.threadName(thread), model.line(end, thread)))
        .collect(Collectors.joining(", "));
  }

  private String threadsAtOperations() {
    return IntStream.rangeClosed(1, model.bounds().threads())
        .filter(thread -> model.line(end, thread) != 0)
        .mapToObj(
            thread ->
                "%s is at line %d, %s"
                    .formatted(
                        model.threadName(thread),
                        model.line(end, thread),
                        new Wording(model).call(model.operation(end, thread))))
        .collect(Collectors.joining(", "));
  }
}
