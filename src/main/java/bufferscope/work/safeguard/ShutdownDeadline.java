package bufferscope.work.safeguard;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The time by which a shutdown that has begun must end. */
public final class ShutdownDeadline {
  private final Duration limit;
  private final LongSupplier clock;
  private final AtomicReference<@Nullable Long> deadline = new AtomicReference<>();

  /**
   * Creates the deadline of a shutdown that has not begun.
   *
   * @param clock real time in nanoseconds
   */
  public ShutdownDeadline(Duration limit, LongSupplier clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Begins the shutdown; returns false if it has begun before. */
  public boolean begin() {
    return deadline.compareAndSet(null, clock.getAsLong() + limit.toNanos());
  }

  public boolean hasBegun() {
    return deadline.get() != null;
  }

  /** Returns true if the shutdown has begun and its time is over. */
  public boolean isOver() {
    Long end = deadline.get();
    return end != null && clock.getAsLong() - end > 0;
  }

  /** Returns the maximum time of a shutdown; zero if the run stops at once instead. */
  public Duration limit() {
    return limit;
  }
}
