package bufferscope.run;

import java.util.concurrent.locks.StampedLock;

/**
 * The run's time: real time at the tempo's speed, which stands still at speed 0. It never goes
 * back: a look at it that falls into a change of speed is taken again after the change.
 */
final class Timeline {
  private record Anchor(long real, long run, double speed) {}

  private final StampedLock lock = new StampedLock();
  private volatile Anchor anchor = new Anchor(System.nanoTime(), 0, 0);

  /** Nanoseconds of run time. */
  long now() {
    while (true) {
      long stamp = lock.tryOptimisticRead();
      long now = now(anchor, System.nanoTime());
      if (lock.validate(stamp)) {
        return now;
      }
      Thread.onSpinWait();
    }
  }

  double speed() {
    return anchor.speed;
  }

  void setSpeed(double speed) {
    long stamp = lock.writeLock();
    try {
      long real = System.nanoTime();
      anchor = new Anchor(real, now(anchor, real), speed);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private static long now(Anchor anchor, long real) {
    if (anchor.speed == 0) {
      return anchor.run;
    }
    long passed = real - anchor.real;
    return anchor.run + (anchor.speed == 1 ? passed : (long) (passed * anchor.speed));
  }
}
