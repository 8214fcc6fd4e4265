package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.LockEvent;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.measure.Observation;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.LockState;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays a controlled run, and compares its events with the promises of its primitives: mutual
 * exclusion, signals to the longest waiting thread, and first come first served where that is asked
 * for.
 */
public final class Promises {
  private final Model model;
  private final Replay replay;
  private final Observation seen = new Observation();
  private final StateFold fold = seen.fold();
  private final List<Event> events = new ArrayList<>();

  public Promises(Model model) {
    this.model = model;
    replay = new Replay(model);
    replay.opening().forEach(this::judge);
  }

  public Replay replay() {
    return replay;
  }

  public List<Event> events() {
    return events;
  }

  public List<Violation> violations() {
    return seen.verdict().first();
  }

  public void play(Choice choice) {
    replay.play(choice).forEach(this::judge);
  }

  private void judge(Event event) {
    judgePromise(event);
    seen.read(event);
    events.add(event);
    assertThat(violations())
        .extracting(Violation::kind)
        .doesNotContain(ViolationKind.TWO_LOCK_OWNERS);
  }

  private void judgePromise(Event event) {
    if (event instanceof LockEvent.AcquiredLock e) {
      mayEnter(e.thread(), lock(e.lock()));
    } else if (event instanceof ConditionEvent.StoppedWaiting e) {
      mayEnter(e.thread(), lock(fold.lockOf(e.condition())));
    } else if (event instanceof LockEvent.ReleasedLock e) {
      assertThat(fold.owner(e.lock())).isEqualTo(e.thread());
    } else if (event instanceof ConditionEvent.Signalled e && !model.semantics().signalAny()) {
      List<Integer> waiting = condition(e.condition()).waiting();
      assertThat(e.whom()).isEqualTo(waiting.isEmpty() ? Event.NO_THREAD : waiting.get(0));
    }
  }

  private void mayEnter(int thread, LockState lock) {
    assertThat(lock.owner()).isEqualTo(Event.NO_THREAD);
    if (model.semantics().fair()) {
      assertThat(lock.entryQueue().indexOf(thread)).isEqualTo(0);
    }
  }

  private LockState lock(String name) {
    return fold.state().locks().stream()
        .filter(lock -> lock.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ConditionState condition(String name) {
    return fold.state().conditions().stream()
        .filter(condition -> condition.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
