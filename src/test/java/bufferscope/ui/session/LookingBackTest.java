package bufferscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.testing.TestThreads;
import bufferscope.trace.SystemState;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The past of a live run, as the window shows it. */
@ExtendWith(TestThreads.class)
final class LookingBackTest {
  private static final int SHOWN = 300;

  private final List<Session> sessions = new ArrayList<>();

  @AfterEach
  void endRuns() {
    sessions.forEach(session -> session.live().runProperty().get().close());
  }

  private LiveShownRun live(Mechanism mechanism) {
    Timing timing = new Timing(new Rate(200), Distribution.EXPONENTIAL);
    Scenario scenario =
        Scenario.FIRST_STEPS
            .fittedTo(mechanism)
            .withTiming(Role.PRODUCER, timing)
            .withTiming(Role.CONSUMER, timing);
    Session session = new Session(scenario, Tempo.CALM, new Background());
    session.stoppingAtFaultsProperty().set(false);
    sessions.add(session);
    return session.live();
  }

  /** Runs for so many moments that the window shows, and returns the last frame of each. */
  private static Map<Long, Frame> shown(LiveShownRun live, int most) {
    Map<Long, Frame> shown = new LinkedHashMap<>();
    live.toggle();
    await()
        .atMost(TestThreads.LONG)
        .until(
            () -> {
              live.takeFrames().list().forEach(frame -> shown.put(frame.state().events(), frame));
              return shown.size() >= most || live.phaseProperty().get() == Phase.ENDED;
            });
    live.pause();
    live.takeFrames().list().forEach(frame -> shown.put(frame.state().events(), frame));
    return shown;
  }

  private static Frame takeOnly(ShownRun run) {
    return run.takeFrames().list().get(0);
  }

  /** Those that do not come to a standstill. */
  static Stream<Mechanism> goOn() {
    return Stream.concat(
        Stream.of(Mechanism.PIPELINE_UNGUARDED),
        Stream.of(Mechanism.values()).filter(Mechanism::isCorrect));
  }

  @ParameterizedTest
  @MethodSource("goOn")
  void aPastMomentIsThePictureThatWasShownThen(Mechanism mechanism) {
    LiveShownRun live = live(mechanism);
    Map<Long, Frame> shown = shown(live, SHOWN / 10);
    ShownRun past = live;
    for (Frame then : shown.values()) {
      past = past.lookAt(then.state().events());
      Frame now = takeOnly(past);
      assertThat(now.state()).isEqualTo(then.state());
      assertThat(now.at()).isEqualTo(then.at());
      assertThat(now.measures()).isEqualTo(then.measures());
      assertThat(now.verdict()).isEqualTo(then.verdict());
      assertThat(now.results()).isEqualTo(then.results());
    }
  }

  /** A state lasts; the time in it that was pointed at is the one that the window names. */
  @Test
  void aTimeBetweenTwoEventsIsShownAsIt() {
    LiveShownRun live = live(Mechanism.TWO_CONDITIONS);
    Frame then = List.copyOf(shown(live, SHOWN / 10).values()).get(5);
    LookingBack past = (LookingBack) live.lookAt(then.state().events());
    past.setMomentAt(then.at() - 1);
    past.show(takeOnly(past));
    assertThat(past.atProperty().get()).isEqualTo(then.at() - 1);
    assertThat(past.momentAt()).isEqualTo(then.at() - 1);

    past.lookAt(then.state().events());
    past.show(takeOnly(past));
    assertThat(past.atProperty().get()).isEqualTo(then.at());
  }

  /** The picture walks behind the run, and what is drawn beside it must not be ahead. */
  @Test
  void thePresentIsWhereThePictureHasArrived() {
    LiveShownRun live = live(Mechanism.TWO_CONDITIONS);
    List<Frame> frames = List.copyOf(shown(live, SHOWN).values());
    assertThat(live.present()).isZero();
    Frame earlier = frames.get(frames.size() / 2);
    live.show(earlier);
    assertThat(live.present()).isEqualTo(earlier.state().events()).isLessThan(live.past().end());
    assertThat(live.presentAt()).isEqualTo(earlier.at());
    assertThat(live.lookAt(1).presentAt()).isGreaterThanOrEqualTo(live.past().endAt());
    live.enter();
    assertThat(live.present()).isEqualTo(live.moment());
  }

  @Test
  void betweenTheMomentsThatWereShownStateAndCountsAreExact() {
    LiveShownRun live = live(Mechanism.TWO_CONDITIONS);
    shown(live, SHOWN);
    ShownRun past = live;
    for (long moment = live.past().first(); moment <= live.past().end(); moment += 7) {
      past = past.lookAt(moment);
      Frame frame = takeOnly(past);
      assertThat(frame.state()).isEqualTo(live.past().stateAt(moment));
      assertThat(frame.measures().made()).isEqualTo(frame.state().made());
      assertThat(frame.measures().finished()).isEqualTo(frame.state().finished());
      assertThat(frame.measures().inHands()).isEqualTo(frame.state().inHands());
    }
  }

  @Test
  void oneMomentOnIsAStepAndAnyOtherALeap() {
    LiveShownRun live = live(Mechanism.TWO_CONDITIONS);
    shown(live, SHOWN);
    ShownRun past = live.lookAt(50);
    assertThat(past.takeFrames().fresh()).isTrue();
    past.step();
    assertThat(past.takeFrames().fresh()).isFalse();
    assertThat(past.moment()).isEqualTo(51);
    past.lookAt(10);
    past.lookAt(20);
    assertThat(past.takeFrames())
        .satisfies(
            frames -> {
              assertThat(frames.fresh()).isTrue();
              assertThat(frames.list()).hasSize(1);
            });
    assertThat(past.back()).isSameAs(past);
    assertThat(past.moment()).isEqualTo(19);
  }

  @Test
  void noMomentIsBeforeTheFirstOrAfterTheLast() {
    LiveShownRun live = live(Mechanism.TWO_CONDITIONS);
    shown(live, SHOWN);
    live.runProperty().get().close(); // what a thread was about to do has happened
    ShownRun past = live.lookAt(-5);
    assertThat(past.moment()).isEqualTo(live.past().first());
    past.lookAt(Long.MAX_VALUE);
    assertThat(past.moment()).isEqualTo(live.past().end());
    assertThat(past.toNow()).isSameAs(live);
  }

  @Test
  void theBoundOfMemoryHolds() {
    LiveShownRun live = live(Mechanism.TWO_CONDITIONS);
    Session session = sessions.get(0);
    session.pastMegabytesProperty().set(1);
    live.reset();
    shown(live, SHOWN);
    assertThat(live.past().bytes()).isLessThanOrEqualTo(1 << 20);
  }

  @Test
  void manyFramesAreThinnedButTheNewestAreKept() {
    FigureLog log = new FigureLog();
    LiveShownRun live = live(Mechanism.TWO_CONDITIONS);
    Frame frame = shown(live, 10).values().iterator().next();
    for (int i = 0; i < 5 * FigureLog.MOST; i++) {
      log.add(at(i, frame));
    }
    long newest = 5L * FigureLog.MOST - 1;
    assertThat(log.at(newest).moment()).isEqualTo(newest);
    assertThat(log.at(newest - 1).moment()).isEqualTo(newest - 1);
    assertThat(log.at(1000).moment()).isBetween(0L, 1000L);
  }

  private static Frame at(long moment, Frame like) {
    SystemState then = like.state();
    SystemState state =
        new SystemState(
            then.at(),
            moment,
            then.locks(),
            then.conditions(),
            then.semaphores(),
            then.cells(),
            then.buffer(),
            then.threads(),
            then.made(),
            then.finished(),
            then.lastFinished(),
            then.safeguards());
    return new Frame(
        like.phase(),
        like.at(),
        state,
        List.of(),
        0,
        like.measures(),
        like.verdict(),
        like.results());
  }
}
