package bufferscope.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;

/**
 * The run's time: real time at the tempo's speed; at speed 0 it stands still. It never goes back: a
 * thread that reads it during a change of speed reads it again after the change.
 *
 * <p>The run's time leaves out gaps: real time in which the process was stopped or the computer
 * slept. The first read after a gap finds it, since {@link #beat} reads the time again and again
 * while the process runs.
 */
final class RunClock {
  /** The interval at which {@link #beat} must be called. */
  static final long BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** The interval without a read that proves that no thread of the process could run. */
  static final long GAP_NANOS = TimeUnit.SECONDS.toNanos(1);

  /**
   * The run's time at that real time, and its speed from then on.
   *
   * @param gaps the real time of all gaps
   * @param leftOut the real time of the gaps that began while the run's time went on
   */
  private record Anchor(long real, long run, double speed, long gaps, long leftOut) {}

  private final LongSupplier clock;
  private final StampedLock lock = new StampedLock();

  /** The time of the last read, to within a beat. */
  private final AtomicLong lastRead;

  private volatile Anchor anchor;

  RunClock() {
    this(System::nanoTime);
  }

  /** Creates a run's time from that clock of real time, in nanoseconds. */
  RunClock(LongSupplier clock) {
    this.clock = clock;
    long real = clock.getAsLong();
    lastRead = new AtomicLong(real);
    anchor = new Anchor(real, 0, 0, 0, 0);
  }

  /** A value that the clock shows. */
  private interface TimeReader {
    long of(Anchor anchor, long real);
  }

  /** Returns the run time in nanoseconds. */
  long now() {
    return read(RunClock::run);
  }

  /** Returns the real time in nanoseconds without the gaps; only differences have a meaning. */
  long awake() {
    return read(RunClock::awake);
  }

  /** Reads the time; called every {@link #BEAT_NANOS} while the process runs. */
  void beat() {
    long unused = now();
  }

  /** Returns the real time that the run's time has left out so far, in nanoseconds. */
  long leftOut() {
    beat();
    return anchor.leftOut;
  }

  private long read(TimeReader reading) {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      long real = clock.getAsLong();
      findGap(real);
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

  private void findGap(long real) {
    long silence = real - lastRead.get();
    if (silence > GAP_NANOS) {
      long stamp = lock.writeLock();
      try {
        leaveOutGap(real);
      } finally {
        lock.unlockWrite(stamp);
      }
    } else if (silence > BEAT_NANOS) {
      lastRead.accumulateAndGet(real, Math::max);
    }
  }

  /** Call only when holding the write lock. Does nothing if another thread has left the gap out. */
  private void leaveOutGap(long real) {
    if (real - lastRead.get() > GAP_NANOS) {
      Anchor last = anchor;
      // A thread may have read the time up to one beat after the last read that was stored.
      long from = Math.max(lastRead.get() + BEAT_NANOS, last.real);
      long gap = real - from;
      long leftOut = last.leftOut + (last.speed > 0 ? gap : 0);
      anchor = new Anchor(real, run(last, from), last.speed, last.gaps + gap, leftOut);
      lastRead.set(real);
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
