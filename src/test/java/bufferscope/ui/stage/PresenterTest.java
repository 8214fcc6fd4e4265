package bufferscope.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.LockEvent;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.measure.Observation;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which frame is shown at which pulse. */
final class PresenterTest {
  private static final long SECOND = 1_000_000_000;
  private static final long PULSE = SECOND / 60;

  private final Observation seen = new Observation();
  private final Views views = new Views();
  private final List<Frame> offered = new ArrayList<>();
  private Presenter presenter = new Presenter(views, views, frame -> false);
  private long now = SECOND;
  private long clock;

  /** Everything that is a step moves. */
  private static final class Views implements Presenter.Movements, Presenter.FrameViews {
    private final List<Frame> shown = new ArrayList<>();
    private final List<Double> ways = new ArrayList<>();
    private PicturePace pace = new PicturePace(true, 0);
    private int cleared;

    @Override
    public void clear() {
      cleared++;
    }

    @Override
    public boolean setOut(Frame next) {
      return next.steps() > 0;
    }

    @Override
    public void move(double part) {
      ways.add(part);
    }

    @Override
    public void show(PicturePace newPace) {
      pace = newPace;
    }

    @Override
    public void show(Frame frame, PicturePace newPace) {
      shown.add(frame);
      pace = newPace;
    }

    Frame last() {
      return shown.get(shown.size() - 1);
    }
  }

  private Frame frame(Phase phase, Event... events) {
    List.of(events).forEach(seen::read);
    return Frame.of(phase, clock, seen, List.of(events), 0);
  }

  private Frame begin() {
    return frame(
        Phase.RUNNING,
        new LockEvent.LockCreated(0, 0, "lock", false),
        new ThreadEvent.ThreadStarted(0, 1, "P1", Role.PRODUCER));
  }

  private Frame step() {
    return frame(Phase.RUNNING, new LockEvent.WantsLock(++clock, 1, "lock"));
  }

  private Frame offer(Frame frame) {
    offered.add(frame);
    return frame;
  }

  private void pulse() {
    pulse(false);
  }

  private void pulse(boolean fresh) {
    now += PULSE;
    presenter.pulse(now, fresh, List.copyOf(offered));
    offered.clear();
  }

  private void pulses(double seconds) {
    for (long end = now + (long) (seconds * SECOND); now < end; ) {
      pulse();
    }
  }

  @Test
  void theFirstFrameIsShownAtOnce() {
    Frame first = offer(begin());
    pulse();
    assertThat(views.shown).containsExactly(first);
  }

  @Test
  void aStepIsShownOnArrival() {
    Frame first = offer(begin());
    Frame step = offer(step());
    pulses(0.3);
    assertThat(views.last()).isSameAs(first);
    assertThat(views.ways).isSorted().isNotEmpty().allMatch(part -> part < 1);
    pulses(0.2);
    assertThat(views.last()).isSameAs(step);
    assertThat(views.pace).isEqualTo(new PicturePace(true, 0));
  }

  @Test
  void aStepWaitsUntilTheOneBeforeHasArrived() {
    offer(begin());
    List<Frame> steps = List.of(offer(step()), offer(step()), offer(step()));
    pulses(1.5);
    assertThat(views.shown).containsSubsequence(steps);
  }

  @Test
  void whereOnlyTimePassesTheNewestFrameIsShownAtEachPulse() {
    offer(begin());
    for (int i = 0; i < 10; i++) {
      offer(frame(Phase.RUNNING));
      Frame newest = offer(frame(Phase.RUNNING));
      pulse();
      assertThat(views.last()).isSameAs(newest);
    }
  }

  @Test
  void fastStepsAreCountedAndNothingWalks() {
    offer(begin());
    for (int i = 0; i < 20; i++) {
      offer(step());
    }
    pulse();
    assertThat(views.last().state().events()).isEqualTo(22);
    assertThat(views.pace).isEqualTo(new PicturePace(false, 19));
    assertThat(views.ways).isEmpty();
  }

  @Test
  void stepsAreShownOneByOneAgainWhenTheyAreSlowForSomeTime() {
    offer(begin());
    for (int i = 0; i < 20; i++) {
      offer(step());
    }
    pulses(1);
    offer(step());
    pulses(0.3);
    assertThat(views.pace.stepByStep()).isFalse();
    pulses(5);
    offer(step());
    pulses(0.5);
    assertThat(views.pace.stepByStep()).isTrue();
  }

  @Test
  void aThreadThatWalksIsNotTooFastToWalk() {
    offer(begin());
    for (int i = 0; i < 20; i++) {
      offer(step());
    }
    pulses(6);
    assertThat(views.pace.stepByStep()).isFalse();
    Frame next = offer(step());
    pulse();
    assertThat(views.shown).doesNotContain(next);
    assertThat(views.pace).isEqualTo(new PicturePace(true, 0));
  }

  @Test
  void aPausedRunIsShownAtOnceAsItIs() {
    offer(begin());
    for (int i = 0; i < 20; i++) {
      offer(step());
    }
    pulse();
    offer(step());
    Frame paused = offer(frame(Phase.PAUSED, new LockEvent.WantsLock(++clock, 1, "lock")));
    pulse();
    assertThat(views.last().state()).isEqualTo(paused.state());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 12, 20, 60, 1000})
  void thePictureIsNeverFarBehind(int stepsPerSecond) {
    offer(begin());
    double due = 0;
    long late = 0;
    List<Long> times = new ArrayList<>(List.of(now, now));
    for (int pulse = 0; pulse < 600; pulse++) {
      for (due += stepsPerSecond / 60.0; due >= 1; due--) {
        offer(step());
        times.add(now);
      }
      pulse();
      int shown = (int) views.last().state().events();
      late = Math.max(late, shown < times.size() ? now - times.get(shown) : 0);
    }
    assertThat(late).isLessThan(11 * SECOND / 10);
    assertThat(views.pace.stepByStep()).isEqualTo(stepsPerSecond <= 6);
  }

  @Test
  void aHeldPictureStaysUntilThePersonGoesOn() {
    for (boolean fast : new boolean[] {false, true}) {
      views.shown.clear();
      List<Frame> wrong = new ArrayList<>();
      Predicate<Frame> held = frame -> isHeld(frame, wrong);
      presenter = new Presenter(views, views, held);
      offer(begin());
      for (int i = 0; i < (fast ? 20 : 1); i++) {
        offer(step());
      }
      wrong.add(offer(step()));
      for (int i = 0; i < 3; i++) {
        offer(step());
      }
      offer(frame(Phase.PAUSED));
      pulses(3);
      assertThat(views.last().state()).isEqualTo(wrong.get(0).state());
      wrong.clear(); // the person goes on
      pulses(3);
      assertThat(views.last().state()).isEqualTo(seen.state());
    }
  }

  private static boolean isHeld(Frame frame, List<Frame> wrong) {
    return wrong.stream().anyMatch(each -> each.state().equals(frame.state()));
  }

  @Test
  void theFirstFrameOfAFreshPictureIsShownAtOnce() {
    offer(begin());
    offer(step());
    pulse();
    Frame other = offer(step());
    pulse(true);
    assertThat(views.last()).isSameAs(other);
    assertThat(views.cleared).isEqualTo(1);
  }
}
