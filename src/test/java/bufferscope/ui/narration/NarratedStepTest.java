package bufferscope.ui.narration;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.Replay;
import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.trace.SystemState;
import bufferscope.ui.session.TimeWords;
import bufferscope.ui.stage.words.StepSentence;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list has the sentences that were below the picture. */
final class NarratedStepTest {
  private static final TimeWords SECONDS = new TimeWords(false);
  private static final TimeWords STEPS = new TimeWords(true);
  private static final List<Event> EVENTS = events();
  private static final Stretch STRETCH = History.of(EVENTS).stretch();

  private static List<Event> events() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(2, 2, 1, 9), Semantics.BARGING);
    return Replay.events(model, new RandomScheduler(model, 1).schedule(300));
  }

  @Test
  void eachEventIsAStepOfALiveRun() {
    List<NarratedStep> expected = new ArrayList<>();
    for (int i = 50; i < 250; i++) {
      Event event = EVENTS.get(i);
      long moment = i + 1L;
      SystemState after = SystemState.after(EVENTS.subList(0, i + 1));
      StepSentence.of(after, event.at(), List.of(event))
          .ifPresent(
              sentence -> expected.add(new NarratedStep(moment, SECONDS.at(event.at()), sentence)));
    }
    assertThat(NarratedStep.of(STRETCH, 50, 250, SECONDS))
        .isEqualTo(expected)
        .hasSizeGreaterThan(90);
  }

  @Test
  void allEventsOfOneTimeAreAStepOfASteppedRun() {
    List<NarratedStep> narrated = NarratedStep.of(STRETCH, 0, STRETCH.end(), STEPS);
    assertThat(narrated).extracting(NarratedStep::time).doesNotHaveDuplicates();
    for (NarratedStep step : narrated) {
      List<Event> its =
          EVENTS.stream()
              .filter(event -> STEPS.at(event.at()).equals(step.time()))
              .collect(Collectors.toList());
      SystemState after = SystemState.after(EVENTS.subList(0, (int) step.moment()));
      assertThat(StepSentence.of(after, its.get(0).at(), its)).contains(step.sentence());
    }
  }

  @Test
  void nothingIsToldOfNothing() {
    assertThat(NarratedStep.of(STRETCH, 7, 7, SECONDS)).isEmpty();
  }
}
