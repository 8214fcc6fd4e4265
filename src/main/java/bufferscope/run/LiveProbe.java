package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.EventSink;
import bufferscope.sync.live.Probe;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Connects the traced primitives with the run: the calling thread, the time, and the receiver of
 * events.
 */
final class LiveProbe implements Probe {
  /**
   * The clock of the calling thread. A thread is in one run only, since a run makes its own
   * threads.
   */
  private static final ThreadLocal<@Nullable ThreadClock> CURRENT = new ThreadLocal<>();

  /** The real time after which a timed wait in a pause checks whether the pause has ended. */
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

  /** Stops the events of primitives from now on. */
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
  public boolean isOver() {
    return control.isStopping();
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
