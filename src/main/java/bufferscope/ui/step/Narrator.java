package bufferscope.ui.step;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.explore.Choice;
import bufferscope.explore.Model;
import bufferscope.explore.Replay;
import bufferscope.measure.Invariants;
import bufferscope.measure.Meters;
import bufferscope.measure.Standstill;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.util.List;

/** Tells a controlled run choice by choice as the frames of a live one, judged and measured. */
final class Narrator {
  /** Threads that are there from the start, and consumers that may be left waiting. */
  private static final int NO_POOL = 0;

  private final Model model;
  private final Replay replay;
  private final StateFold fold = new StateFold(SystemState.EMPTY);
  private final Invariants invariants = new Invariants();
  private final Meters meters = new Meters(fold);

  Narrator(Model model, List<Item> items) {
    this.model = model;
    replay = new Replay(model, items);
    replay.opening().forEach(this::read);
  }

  /** The frame before the first choice. */
  Frame opening() {
    return frame(replay.opening());
  }

  /** The frame after that choice. */
  Frame tell(Choice choice) {
    List<Event> events = replay.play(choice);
    events.forEach(this::read);
    if (!events.isEmpty() && model.isStuck(replay.state())) {
      Event last = events.get(events.size() - 1);
      Standstill.deadlock(fold.state(), NO_POOL, true)
          .ifPresent(found -> invariants.standstill(last, found, fold));
    }
    return frame(events);
  }

  private void read(Event event) {
    meters.before(event);
    invariants.before(event, fold);
    fold.apply(event);
    invariants.after(event, fold);
  }

  private Frame frame(List<Event> events) {
    Phase phase = model.choices(replay.state()).isEmpty() ? Phase.ENDED : Phase.PAUSED;
    SystemState state = fold.state();
    return new Frame(
        phase,
        state.at(),
        state,
        events,
        0,
        meters.measures(),
        invariants.verdict(),
        invariants.results());
  }
}
