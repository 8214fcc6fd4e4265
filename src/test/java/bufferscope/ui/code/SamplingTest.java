package bufferscope.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.measure.Invariants;
import bufferscope.measure.Meters;
import bufferscope.measure.Results;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the code pane says that lines are samples. */
final class SamplingTest {
  private static final long MILLI = 1_000_000;

  private final Sampling sampling = new Sampling();

  @Test
  void slowStepsAreFollowed() {
    for (int i = 0; i < 50; i++) {
      long at = 40L * i * MILLI;
      assertThat(sampling.see(frame(at, 0, List.of(acquired(at), released(at))))).isFalse();
    }
  }

  @Test
  void quickStepsOfOneThreadAreNot() {
    List<Event> events = List.of(acquired(0), released(MILLI), acquired(2 * MILLI));
    assertThat(sampling.see(frame(3 * MILLI, 0, events))).isTrue();
  }

  @Test
  void stepsOfSeveralThreadsAreFollowed() {
    List<Event> events =
        List.of(acquired(0), new Event.AcquiredLock(0, 2, "l"), new Event.AcquiredLock(0, 3, "l"));
    assertThat(sampling.see(frame(MILLI, 0, events))).isFalse();
  }

  @Test
  void skippedEventsAreNotFollowed() {
    assertThat(sampling.see(frame(0, 1, List.of()))).isTrue();
  }

  @Test
  void theWordStaysLongEnoughToBeRead() {
    sampling.see(frame(0, 1, List.of()));
    assertThat(sampling.see(frame(1400 * MILLI, 0, List.of()))).isTrue();
    assertThat(sampling.see(frame(1500 * MILLI, 0, List.of()))).isFalse();
  }

  private static Event acquired(long at) {
    return new Event.AcquiredLock(at, 1, "l");
  }

  private static Event released(long at) {
    return new Event.ReleasedLock(at, 1, "l");
  }

  private static Frame frame(long at, long skipped, List<Event> events) {
    return new Frame(
        Phase.RUNNING,
        at,
        SystemState.EMPTY,
        events,
        skipped,
        new Meters(new StateFold(SystemState.EMPTY)).measures(),
        new Invariants().verdict(),
        Results.NONE);
  }
}
