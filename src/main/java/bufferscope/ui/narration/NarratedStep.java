package bufferscope.ui.narration;

import bufferscope.event.Event;
import bufferscope.record.Stretch;
import bufferscope.trace.StateFold;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.stage.words.StepSentence;
import java.util.ArrayList;
import java.util.List;

/**
 * A step of a run in words.
 *
 * @param moment the moment after it, see {@link Stretch}
 * @param time its time in words
 */
record NarratedStep(long moment, String time, String sentence) {
  /**
   * Returns the steps between two moments that have a sentence, oldest first.
   *
   * @param times words for times; where these count steps, all events of one time are one step
   */
  static List<NarratedStep> of(Stretch stretch, long from, long to, TimeWords times) {
    List<NarratedStep> narrated = new ArrayList<>();
    List<Event> step = new ArrayList<>();
    StateFold fold = stretch.foldAt(from);
    stretch.read(
        from,
        to,
        (index, event) -> {
          if (!times.steps() || (!step.isEmpty() && step.get(0).at() != event.at())) {
            addStep(narrated, step, index, fold, times);
          }
          fold.apply(event);
          step.add(event);
        });
    addStep(narrated, step, to, fold, times);
    return narrated;
  }

  private static void addStep(
      List<NarratedStep> narrated,
      List<Event> step,
      long moment,
      StateFold after,
      TimeWords times) {
    if (!step.isEmpty()) {
      long at = step.get(0).at();
      StepSentence.of(after.state(), at, List.copyOf(step))
          .ifPresent(sentence -> narrated.add(new NarratedStep(moment, times.at(at), sentence)));
      step.clear();
    }
  }
}
