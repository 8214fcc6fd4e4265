package bufferscope.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.record.Stretch;
import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record of a stepped run has the pictures that were shown when the steps were made. */
final class StepPastTest {
  private static final int STEPS = 4000;
  private static final int LOOKS = 100;

  private static Model model(Random random) {
    List<Mechanism> stepped =
        Arrays.stream(Mechanism.values()).filter(mechanism -> !mechanism.isLiveOnly()).toList();
    Bounds bounds =
        new Bounds(
            1 + random.nextInt(3), 1 + random.nextInt(3), 1 + random.nextInt(2), Bounds.ENDLESS);
    return Model.of(
        stepped.get(random.nextInt(stepped.size())), bounds, Semantics.BARGING.withSpurious(3));
  }

  /** The fold from the beginning, against the state of a chunk and the rest. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyMomentIsThePictureThatWasShownThen(long seed) {
    Random random = new Random(seed);
    SteppedRun run = new SteppedRun(model(random));
    List<Frame> shown = new ArrayList<>();
    List<Event> events = new ArrayList<>(run.position().now().frame().events());
    shown.add(run.position().now().frame());
    for (int i = 0; i < STEPS && !run.position().choices().isEmpty(); i++) {
      List<Choice> choices = run.position().choices();
      run.choose(choices.get(random.nextInt(choices.size())));
      Frame frame = run.position().now().frame();
      shown.add(frame);
      events.addAll(frame.events());
    }
    Stretch past = run.past();
    assertThat(past.end()).isEqualTo(events.size());
    for (int i = 0; i < LOOKS; i++) {
      Frame then = shown.get(random.nextInt(shown.size()));
      int moment = (int) then.state().events();
      assertThat(past.stateAt(moment)).isEqualTo(then.state());
      assertThat(SystemState.after(events.subList(0, moment))).isEqualTo(then.state());
      run.goTo(run.position().stepAt(moment));
      assertThat(run.position().now().frame()).isEqualTo(then);
    }
  }
}
