package bufferscope.work.worker;

import bufferscope.sync.Clock;
import java.util.function.LongSupplier;

/** A clock whose time passes only in sleeps, or when the test moves it. */
final class JumpingClock implements Clock {
  private long now;
  private long dwelt;
  private final LongSupplier lateness;

  /** Runs in the middle of the next sleep. */
  private Runnable disturbance = () -> {};

  private long disturbedAt = Long.MAX_VALUE;

  /** Every sleep ends as much too late as {@code lateness} says. */
  JumpingClock(LongSupplier lateness) {
    this.lateness = lateness;
  }

  void advance(long nanos) {
    now += nanos;
  }

  /** Lets time pass in which the thread is only looked at. */
  void dwell(long nanos) {
    now += nanos;
    dwelt += nanos;
  }

  /** Lets something happen to a sleeper, who then looks at its deadline again. */
  void disturbAt(long at, Runnable newDisturbance) {
    disturbedAt = at;
    disturbance = newDisturbance;
  }

  @Override
  public long runTime() {
    return now;
  }

  @Override
  public long ownTime() {
    return now;
  }

  @Override
  public long dwelt() {
    return dwelt;
  }

  @Override
  public void sleepUntil(LongSupplier deadline) {
    if (deadline.getAsLong() > disturbedAt) {
      now = Math.max(now, disturbedAt);
      disturbedAt = Long.MAX_VALUE;
      disturbance.run();
    }
    long until = deadline.getAsLong();
    if (until > now) {
      now = until + lateness.getAsLong();
    }
  }

  @Override
  public void checkpoint() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
