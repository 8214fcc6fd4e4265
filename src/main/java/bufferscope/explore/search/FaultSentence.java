package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.State;
import bufferscope.explore.replay.JudgedReplay;
import bufferscope.explore.replay.StateFault;
import bufferscope.measure.Fault;
import bufferscope.measure.ViolationKind;
import java.util.List;
import java.util.Optional;

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
    ViolationKind kind = wrong == null && model.isDeadlock(state) ? ViolationKind.DEADLOCK : wrong;
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
        .orElseGet(() -> new StateFault(model, end, actor).sentence(kind));
  }
}
