package bufferscope.ui.step;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.explore.Choice;
import bufferscope.explore.Model;
import bufferscope.explore.Replay;
import bufferscope.measure.Observation;
import bufferscope.measure.Standstill;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.List;

/** Tells a controlled run choice by choice as the frames of a live one, judged and measured. */
final class Narrator {
  /** Threads that are there from the start, and consumers that may be left waiting. */
  private static final int NO_POOL = 0;

  private final Model model;
  private final Replay replay;
  private final Observation seen = new Observation();

  Narrator(Model model, List<Item> items) {
    this.model = model;
    replay = new Replay(model, items);
    replay.opening().forEach(seen::read);
  }

  /** The frame before the first choice. */
  Frame opening() {
    return frame(replay.opening());
  }

  /** The frame after that choice. */
  Frame tell(Choice choice) {
    List<Event> events = replay.play(choice);
    events.forEach(seen::read);
    if (!events.isEmpty() && model.isStuck(replay.state())) {
      Event last = events.get(events.size() - 1);
      Standstill.deadlock(seen.state(), NO_POOL, true)
          .ifPresent(found -> seen.standstill(last, found));
    }
    return frame(events);
  }

  private Frame frame(List<Event> events) {
    Phase phase = model.choices(replay.state()).isEmpty() ? Phase.ENDED : Phase.PAUSED;
    return Frame.of(phase, seen.state().at(), seen, events, 0);
  }
}
