package bufferscope.owncode.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a {@link java.util.concurrent.locks.ReentrantLock}. While the buffer is made, only one
 * thread can reach it.
 */
public final class LiveLock implements Lock, LivePart {
  private final boolean fair;
  private @Nullable Lock shown;

  public LiveLock() {
    this(false);
  }

  public LiveLock(boolean fair) {
    this.fair = fair;
  }

  @Override
  public void show(LiveObjects objects) {
    Lock unused = shown(objects);
  }

  /** Returns the lock of the run. */
  synchronized Lock shown(LiveObjects objects) {
    Lock known = shown;
    if (known == null) {
      known = objects.sync().lock(objects.name(this), fair);
      shown = known;
    }
    return known;
  }

  @Override
  public void lock() {
    LiveObjects objects = LiveObjects.current();
    if (!objects.isMaking()) {
      objects.ignoringInterrupts(shown(objects)::lockInterruptibly);
    }
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    LiveObjects objects = LiveObjects.current();
    if (!objects.isMaking()) {
      objects.checkGoesOn();
      shown(objects).lockInterruptibly();
    }
  }

  @Override
  public boolean tryLock() {
    LiveObjects objects = LiveObjects.current();
    objects.checkGoesOn();
    return objects.isMaking() || shown(objects).tryLock();
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    LiveObjects objects = LiveObjects.current();
    objects.checkGoesOn();
    return objects.isMaking() || shown(objects).tryLock(time, unit);
  }

  @Override
  public void unlock() {
    LiveObjects objects = LiveObjects.current();
    if (!objects.isMaking()) {
      shown(objects).unlock();
    }
  }

  @Override
  public Condition newCondition() {
    return new LiveCondition(this);
  }
}
