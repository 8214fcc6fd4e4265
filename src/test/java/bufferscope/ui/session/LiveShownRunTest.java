package bufferscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.testing.TestThreads;
import bufferscope.ui.session.ShownRun.Frames;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The part of a live run that the window uses. */
@ExtendWith(TestThreads.class)
final class LiveShownRunTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** The producer is faster than the consumer, and nothing keeps it from overwriting. */
  private final Session session =
      new Session(
          Scenario.FIRST_STEPS
              .fittedTo(Mechanism.PIPELINE_UNGUARDED)
              .withTiming(Role.PRODUCER, new Timing(new Rate(200), Distribution.CONSTANT))
              .withTiming(Role.CONSUMER, new Timing(new Rate(50), Distribution.CONSTANT)),
          Tempo.CALM,
          new Background());

  private final LiveShownRun live = session.live();

  @AfterEach
  void endRun() {
    live.runProperty().get().close();
  }

  /** Runs until a frame holds the picture. */
  private Frame untilHeld() {
    List<Frame> taken = new ArrayList<>();
    await().atMost(LIMIT).until(() -> held(taken).isPresent());
    return held(taken).orElseThrow();
  }

  private Optional<Frame> held(List<Frame> taken) {
    taken.addAll(live.takeFrames().list());
    return taken.stream().filter(live::holdsAt).findFirst();
  }

  @Test
  void whereSomethingGoesWrongThePictureIsHeldUntilThePersonGoesOn() {
    live.toggle();
    Frame fault = untilHeld();
    live.pulse(0);
    assertThat(live.phaseProperty().get()).isEqualTo(Phase.PAUSED);
    live.toggle();
    assertThat(live.holdsAt(fault)).isFalse();
  }

  @Test
  void thePictureIsNotHeldWhereThatIsSwitchedOff() {
    live.toggle();
    Frame fault = untilHeld();
    session.stoppingAtFaultsProperty().set(false);
    assertThat(live.holdsAt(fault)).isFalse();
  }

  @Test
  void afterAnotherRunThePictureBeginsWithTheNewestFrame() {
    live.toggle();
    untilHeld();
    live.leave();
    live.enter();
    Frames frames = live.takeFrames();
    assertThat(frames.fresh()).isTrue();
    assertThat(frames.list()).hasSize(1).noneMatch(live::holdsAt);
    assertThat(live.takeFrames().fresh()).isFalse();
  }

  @Test
  void aNewRunBeginsAFreshPicture() {
    await().atMost(LIMIT).until(() -> live.takeFrames().fresh());
    live.reset();
    assertThat(live.takeFrames().fresh()).isTrue();
    assertThat(live.takeFrames().fresh()).isFalse();
  }
}
