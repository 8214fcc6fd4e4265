package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.live.Probe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The faults that calls find, and the events at which they are reported. */
final class FoundFaultsTest {
  private final OneMoment probe = new OneMoment();
  private final FoundFaults faults = new FoundFaults(true, probe);

  @BeforeEach
  void threadsBegin() {
    for (int thread = 1; thread <= 2; thread++) {
      faults.observation().read(new ThreadStarted(0, thread, "C" + thread, Role.CONSUMER));
    }
  }

  @Test
  void eachFaultIsReportedOnceAtItsOwnEvent() {
    report(1, "takes nothing");
    report(2, "puts too much");
    report(1, "takes nothing again");
    Event unrelated = new ReachedLine(0, 1, 0);
    readAt(unrelated);
    assertThat(violations()).as("equal to the event of a fault, but another one").isZero();
    probe.emitted.forEach(this::readAt);
    assertThat(violations()).isEqualTo(3);
    probe.emitted.forEach(this::readAt);
    assertThat(violations()).isEqualTo(3);
  }

  private void report(int thread, String sentence) {
    probe.thread = thread;
    faults.report(ViolationKind.TOOK_FROM_EMPTY, null, sentence);
  }

  private long violations() {
    return faults.observation().violations();
  }

  private void readAt(Event event) {
    faults.observation().read(event);
    faults.reportAt(event);
  }

  /** A probe at which no time passes. */
  private static final class OneMoment implements Probe {
    private final List<Event> emitted = new ArrayList<>();
    private int thread;

    @Override
    public int thread() {
      return thread;
    }

    @Override
    public long now() {
      return 0;
    }

    @Override
    public long realNanos(long runNanos) {
      return runNanos;
    }

    @Override
    public void reach() {}

    @Override
    public void dwell() {}

    @Override
    public void emit(Event event) {
      emitted.add(event);
    }
  }
}
