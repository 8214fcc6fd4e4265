package bufferscope.owncode.twin;

import bufferscope.owncode.twin.NumberFunction.Arithmetic;
import bufferscope.sync.controlled.Primitive.Sharing;

/**
 * Stands for a {@link java.util.concurrent.locks.StampedLock} without optimistic reads, which are
 * data races. Its word is the number of permits: a reader takes one, and a writer all.
 */
public final class StampedLockTwin extends Twin {
  private static final int ALL = 1 << 16;

  private static final long READING = 1;
  private static final long WRITING = 2;

  public StampedLockTwin() {
    super(Sharing.ATOMIC, ALL);
  }

  private boolean take(Arithmetic how, int permits) {
    return apply(new NumberFunction(how, permits)) == 1;
  }

  public long readLock() {
    take(Arithmetic.ACQUIRE, 1);
    return READING;
  }

  public long writeLock() {
    take(Arithmetic.ACQUIRE, ALL);
    return WRITING;
  }

  public long tryReadLock() {
    return take(Arithmetic.TRY_ACQUIRE, 1) ? READING : 0;
  }

  public long tryWriteLock() {
    return take(Arithmetic.TRY_ACQUIRE, ALL) ? WRITING : 0;
  }

  public void unlockRead(long stamp) {
    release(stamp, READING);
  }

  public void unlockWrite(long stamp) {
    release(stamp, WRITING);
  }

  public void unlock(long stamp) {
    release(stamp, stamp == READING ? READING : WRITING);
  }

  private void release(long stamp, long held) {
    int free = apply(NumberFunction.GET);
    boolean isHeld = held == READING ? free > 0 && free < ALL : free == 0;
    if (stamp != held || !isHeld) {
      throw new IllegalMonitorStateException();
    }
    apply(new NumberFunction(Arithmetic.RELEASE, held == READING ? 1 : ALL));
  }

  public boolean isWriteLocked() {
    return apply(NumberFunction.GET) == 0;
  }

  public boolean isReadLocked() {
    int free = apply(NumberFunction.GET);
    return free > 0 && free < ALL;
  }
}
