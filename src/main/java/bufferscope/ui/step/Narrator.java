package bufferscope.ui.step;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.explore.Choice;
import bufferscope.explore.JudgedReplay;
import bufferscope.explore.Model;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.List;

/** Tells a controlled run choice by choice as the frames of a live one. */
final class Narrator {
  private final Model model;
  private final JudgedReplay run;

  Narrator(Model model, List<Item> items) {
    this.model = model;
    run = new JudgedReplay(model, items);
  }

  /** The frame before the first choice. */
  Frame opening() {
    return frame(run.opening());
  }

  /** The frame after that choice. */
  Frame tell(Choice choice) {
    return frame(run.play(choice));
  }

  private Frame frame(List<Event> events) {
    Phase phase = model.choices(run.state()).isEmpty() ? Phase.ENDED : Phase.PAUSED;
    return Frame.of(phase, run.seen().state().at(), run.seen(), events, 0);
  }
}
