package bufferscope.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.run.Frame;
import bufferscope.ui.step.SteppedRun.StepMoment;
import bufferscope.work.Mechanism;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Going through a controlled run back and forth. */
final class SteppedRunTest {
  private static final Bounds BOUNDS = new Bounds(2, 2, 1, 2);
  private static final int STEPS = 200;
  private static final int MOVES = 30;

  @ParameterizedTest
  @EnumSource(names = "BLOCKING_QUEUE", mode = Mode.EXCLUDE)
  void goingBackLeadsToWhatAReplayOfTheBeginningLeadsTo(Mechanism mechanism) {
    List<Choice> schedule = schedule(mechanism, 1);
    SteppedRun run = SteppedRun.along(model(mechanism), schedule);
    for (int at = schedule.size(); at >= 0; at -= 7) {
      run.goTo(at);
      SteppedRun fresh = new SteppedRun(model(mechanism));
      schedule.subList(0, at).forEach(fresh::choose);
      assertThat(shown(run.position().now())).isEqualTo(shown(fresh.position().now()));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "BLOCKING_QUEUE", mode = Mode.EXCLUDE)
  void aBranchForgetsWhatCameAfter(Mechanism mechanism) {
    List<Choice> other = schedule(mechanism, 2);
    SteppedRun run = SteppedRun.along(model(mechanism), schedule(mechanism, 1));
    other.forEach(run::choose);
    SteppedRun fresh = new SteppedRun(model(mechanism));
    other.forEach(fresh::choose);
    assertThat(shown(run.position().now())).isEqualTo(shown(fresh.position().now()));
    assertThat(run.position().at()).isEqualTo(other.size());
  }

  @ParameterizedTest
  @EnumSource(names = "BLOCKING_QUEUE", mode = Mode.EXCLUDE)
  void theFrameOfAMomentLeadsToItsPosition(Mechanism mechanism) {
    SteppedRun run = SteppedRun.along(model(mechanism), schedule(mechanism, 1));
    List<StepMoment> moments = run.position().moments();
    for (int at = 0; at < moments.size(); at++) {
      run.goTo(at);
      assertThat(run.positionOf(moments.get(at).frame().withoutEvents())).contains(run.position());
    }
  }

  @Test
  void theSameChoiceAgainKeepsWhatIsAhead() {
    List<Choice> schedule = schedule(Mechanism.TWO_CONDITIONS, 1);
    SteppedRun run = SteppedRun.along(model(Mechanism.TWO_CONDITIONS), schedule);
    run.choose(schedule.get(0));
    assertThat(run.position().moments()).hasSize(schedule.size() + 1);
    assertThat(run.position().hasAhead()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = "BLOCKING_QUEUE", mode = Mode.EXCLUDE)
  void aMoveEndsWithTheCallOrWhereTheThreadCannotGoOn(Mechanism mechanism) {
    SteppedRun run = new SteppedRun(model(mechanism));
    SplittableRandom random = new SplittableRandom(1);
    for (int move = 0; move < MOVES; move++) {
      int thread = 1 + random.nextInt(BOUNDS.threads());
      int begin = run.position().at();
      boolean can = run.position().choices().contains(Choice.step(thread));
      run.moveOn(thread, false);
      StepPosition end = run.position();
      assertThat(end.at() > begin).isEqualTo(can);
      assertThat(end.made().subList(begin, end.at()))
          .allMatch(made -> made.equals(Choice.step(thread)));
      boolean blocked = !end.choices().contains(Choice.step(thread));
      boolean again =
          end.moments().subList(begin, end.at()).stream()
              .anyMatch(moment -> moment.state().equals(end.state()));
      assertThat(!can || end.now().endsCall() || blocked || again).isTrue();
    }
  }

  @Test
  void aMoveStopsWhereSomethingGoesWrong() {
    SteppedRun on = new SteppedRun(model(Mechanism.PIPELINE_UNGUARDED));
    on.moveOn(1, true);
    on.moveOn(1, true);
    assertThat(on.position().now().stops()).isTrue();
  }

  @Test
  void theMomentThatGoesWrongIsTold() {
    SteppedRun run =
        SteppedRun.along(
            model(Mechanism.PIPELINE_UNGUARDED), schedule(Mechanism.PIPELINE_UNGUARDED, 1));
    StepMoment wrong =
        run.position().moments().stream().filter(StepMoment::wrong).findFirst().orElseThrow();
    StepMoment before = run.position().moments().get(run.position().moments().indexOf(wrong) - 1);
    assertThat(before.frame().verdict().holds()).isTrue();
    assertThat(wrong.frame().verdict().holds()).isFalse();
  }

  private static Model model(Mechanism mechanism) {
    return Model.of(mechanism, BOUNDS, Semantics.BARGING);
  }

  private static List<Choice> schedule(Mechanism mechanism, long seed) {
    return new RandomScheduler(model(mechanism), seed).schedule(STEPS);
  }

  /** The visible content of a moment. */
  private static List<Object> shown(StepMoment moment) {
    Frame frame = moment.frame();
    return List.of(frame.phase(), frame.at(), frame.state(), frame.events(), frame.verdict());
  }
}
