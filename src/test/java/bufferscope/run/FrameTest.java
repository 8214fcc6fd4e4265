package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.ThreadEvent;
import bufferscope.measure.Invariants;
import bufferscope.measure.Meters;
import bufferscope.measure.Results;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A frame that was not taken passes its events to the next one, up to the most that a frame has.
 */
final class FrameTest {

  private static Frame frame(int first, int events, long skipped) {
    List<Event> seen =
        IntStream.range(first, first + events)
            .<Event>mapToObj(at -> new ThreadEvent.Woke(at, 1))
            .toList();
    return new Frame(
        Phase.RUNNING,
        0,
        SystemState.EMPTY,
        seen,
        skipped,
        new Meters(new StateFold(SystemState.EMPTY)).measures(),
        new Invariants().verdict(),
        Results.NONE);
  }

  /** The frame before has events 0 to {@code before - 1}; {@code gap} are skipped after these. */
  @ParameterizedTest
  @CsvSource({"3, 0, 4, 7", "4096, 0, 1, 1", "4000, 0, 96, 4096", "3, 5, 4, 4", "0, 5, 4, 4"})
  void eventsOfAFrameHaveNoGapBetweenThem(int before, int gap, int fresh, int seen) {
    Frame both = frame(before + gap, fresh, gap).after(frame(0, before, 2));

    int all = before + gap + fresh;
    assertThat(both.events())
        .isEqualTo(frame(all - seen, seen, 0).events())
        .hasSizeLessThanOrEqualTo(Frame.MAX_EVENTS);
    assertThat(both.skipped()).isEqualTo(2 + all - seen);
  }
}
