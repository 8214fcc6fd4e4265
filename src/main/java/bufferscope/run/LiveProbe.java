package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.EventSink;
import bufferscope.sync.live.Probe;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the traced primitives need of the run: the calling thread, the time, and where events go.
 */
final class LiveProbe implements Probe {
  /** A thread is in one run at a time, since a run makes its own threads. */
  private static final ThreadLocal<@Nullable ThreadClock> CURRENT = new ThreadLocal<>();

  /** How long a timed wait lasts in a pause before the thread looks if the pause is over. */
  private static final long PAUSED_NANOS = 20_000_000;

  private final RunControl control;
  private final EventSink events;
  private final CodeLines lines;
  private volatile boolean muted;

  LiveProbe(RunControl control, EventSink events, CodeLines lines) {
    this.control = control;
    this.events = events;
    this.lines = lines;
  }

  /** Makes the calling thread a thread of the run, until it calls {@link #leave}. */
  void enter(ThreadClock clock) {
    clock.bind();
    CURRENT.set(clock);
  }

  void leave() {
    clock().waits();
    CURRENT.remove();
  }

  @Override
  public int thread() {
    return clock().id();
  }

  @Override
  public long now() {
    return control.now();
  }

  @Override
  public long realNanos(long runNanos) {
    double speed = control.speed();
    return speed > 0 ? (long) Math.ceil(runNanos / speed) : PAUSED_NANOS;
  }

  @Override
  public void reach() {
    if (lines.areNeeded()) {
      lines.reached(clock());
    }
  }

  @Override
  public void emit(Event event) {
    if (!muted) {
      events.emit(event);
    }
  }

  /** Emits no more events of primitives from now on. */
  void mute() {
    muted = true;
  }

  @Override
  public void dwell() {
    clock().dwell();
  }

  @Override
  public void dwellBefore(BooleanSupplier mustQueue) {
    clock().dwellBefore(mustQueue);
  }

  @Override
  public void waits() {
    clock().waits();
  }

  private ThreadClock clock() {
    ThreadClock clock = CURRENT.get();
    if (clock == null) {
      throw new IllegalStateException(
          Thread.currentThread().getName() + " is not a thread of this run");
    }
    return clock;
  }
}
