package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.EventSink;
import bufferscope.sync.live.Probe;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Tells the traced primitives which thread of the run calls them, and when. */
final class LiveProbe implements Probe {
  /** A thread belongs to one run for all its life. */
  private static final ThreadLocal<@Nullable ThreadClock> CURRENT = new ThreadLocal<>();

  /** How long somebody waits in a pause before looking whether it is over. */
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

  /** What the thread of that clock does from its beginning to its end. */
  Runnable bound(ThreadClock clock, Runnable life) {
    return () -> {
      clock.bind();
      CURRENT.set(clock);
      try {
        life.run();
      } finally {
        clock.waits();
        CURRENT.remove();
      }
    };
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
  public void reach(boolean mayWait) {
    if (lines.areWanted()) {
      lines.reached(clock());
    }
  }

  @Override
  public void emit(Event event) {
    if (!muted) {
      events.emit(event);
    }
  }

  /** From now on, nothing is told of what threads do to primitives. */
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
