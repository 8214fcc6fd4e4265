package bufferscope.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;

/**
 * The run's time: real time at the tempo's speed, which stands still at speed 0. It never goes
 * back: a look at it that falls into a change of speed is taken again after the change.
 *
 * <p>Real time in which no thread of the process could run is left out: the process was stopped, or
 * the computer slept. It is noticed by the first look after it, since {@link #beat} is called again
 * and again while the process runs.
 */
final class RunClock {
  /** How often {@link #beat} has to be called. */
  static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** Nobody looks at the time for so long only if nobody can. */
  static final long GAP_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * Where the time was at that real time, and how it goes on.
   *
   * @param gaps how much real time was no time in which threads could run
   * @param leftOut how much of that would have been time of the run
   */
  private record Anchor(long real, long run, double speed, long gaps, long leftOut) {}

  private final LongSupplier clock;
  private final StampedLock lock = new StampedLock();
  private final AtomicLong seen;
  private volatile Anchor anchor;

  RunClock() {
    this(System::nanoTime);
  }

  /** A run's time by that clock of real time, in nanoseconds. */
  RunClock(LongSupplier clock) {
    this.clock = clock;
    long real = clock.getAsLong();
    seen = new AtomicLong(real);
    anchor = new Anchor(real, 0, 0, 0, 0);
  }

  /** Something that can be read off the clock. */
  private interface Reading {
    long of(Anchor anchor, long real);
  }

  /** Nanoseconds of run time. */
  long now() {
    return read(RunClock::run);
  }

  /** Nanoseconds of real time, without the gaps; their differences count. */
  long awake() {
    return read(RunClock::awake);
  }

  /** Tells that the process runs. */
  void beat() {
    long unused = now();
  }

  /** How much real time was left out of the run so far, in nanoseconds. */
  long leftOut() {
    beat();
    return anchor.leftOut;
  }

  private long read(Reading reading) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      long real = clock.getAsLong();
      notice(real);
      long value = reading.of(anchor, real);
      if (lock.validate(stamp)) {
        return value;
      }
      Thread.onSpinWait();
    }
  }

  void setSpeed(double speed) {
    long stamp = lock.writeLock();
    try {
      long real = clock.getAsLong();
      leaveOutGap(real);
      Anchor last = anchor;
      anchor = new Anchor(real, run(last, real), speed, last.gaps, last.leftOut);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private void notice(long real) {
    long silence = real - seen.get();
    if (silence > GAP_NANOS) {
      long stamp = lock.writeLock();
      try {
        leaveOutGap(real);
      } finally {
        lock.unlockWrite(stamp);
      }
    } else if (silence > BEAT_NANOS) {
      seen.accumulateAndGet(real, Math::max);
    }
  }

  /** Call only when holding the lock; does nothing if another thread was first. */
  private void leaveOutGap(long real) {
    if (real - seen.get() > GAP_NANOS) {
      Anchor last = anchor;
      // A look up to one beat after the last that was kept in mind has been answered.
      long from = Math.max(seen.get() + BEAT_NANOS, last.real);
      long gap = real - from;
      long leftOut = last.leftOut + (last.speed > 0 ? gap : 0);
      anchor = new Anchor(real, run(last, from), last.speed, last.gaps + gap, leftOut);
      seen.set(real);
    }
  }

  private static long run(Anchor anchor, long real) {
    if (anchor.speed == 0) {
      return anchor.run;
    }
    long passed = real - anchor.real;
    return anchor.run + (anchor.speed == 1 ? passed : (long) (passed * anchor.speed));
  }

  private static long awake(Anchor anchor, long real) {
    return real - anchor.gaps;
  }
}
