package bufferscope.ui.step;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.replay.JudgedReplay;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.List;

/** Replays a controlled run choice by choice, as frames like those of a live run. */
final class FrameReplay {
  private final Model model;
  private final JudgedReplay run;

  FrameReplay(Model model, List<Item> items) {
    this.model = model;
    run = new JudgedReplay(model, items);
  }

  /** Returns the frame before the first choice. */
  Frame opening() {
    return frame(run.opening());
  }

  /** Returns the frame after that choice. */
  Frame play(Choice choice) {
    return frame(run.play(choice));
  }

  private Frame frame(List<Event> events) {
    Phase phase = model.choices(run.state()).isEmpty() ? Phase.ENDED : Phase.PAUSED;
    return Frame.of(phase, run.seen().state().at(), run.seen(), events, 0);
  }
}
