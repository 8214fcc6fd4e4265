package bufferscope.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.Replay;
import bufferscope.record.Arrow;
import bufferscope.record.History;
import bufferscope.record.Stretch;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.session.TimeWords;
import bufferscope.work.Mechanism;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What caused a state, and what it caused. */
final class ChosenTest {
  private static final int STEPS = 400;

  @RepeatedTest(6)
  void theWayToACauseLeadsToTheThreadAndTheMomentOfTheArrow(RepetitionInfo repetition) {
    Model model =
        Model.of(Mechanism.TWO_CONDITIONS, new Bounds(2, 2, 1, Bounds.ENDLESS), Semantics.BARGING);
    RandomScheduler scheduler = new RandomScheduler(model, repetition.getCurrentRepetition());
    Stretch run = History.of(Replay.events(model, scheduler.schedule(STEPS))).stretch();
    int signals = 0;
    for (long event = run.first(); event < run.end(); event += 3) {
      for (int thread = 1; thread <= 4; thread++) {
        Optional<Chosen> state = Chosen.at(run, thread, event);
        if (state.isEmpty()) {
          continue;
        }
        Chosen chosen = state.get();
        assertThat(chosen.event()).isLessThanOrEqualTo(event);
        assertThat(chosen.activity().status())
            .isEqualTo(run.stateAt(event + 1).thread(thread).orElseThrow().status());
        Optional<Arrow> cause = chosen.cause();
        if (cause.isPresent()) {
          Chosen before = chosen.back().orElseThrow();
          assertThat(before.thread()).isEqualTo(cause.get().fromThread());
          assertThat(before.effects()).contains(cause.get());
          String name = before.lane().name();
          assertThat(new Why(chosen, new TimeWords(false)).text()).contains(name + " ");
          signals += chosen.activity().status() == Status.SIGNALLED ? 1 : 0;
        }
      }
    }
    assertThat(signals).isPositive();
  }
}
