package bufferscope.owncode.live;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/** Stands for a condition of a {@link LiveLock}. */
@SuppressWarnings({
  "WaitNotInLoop", // the loop is in the code that waits on this condition
  "JavaUtilDate" // as in the interface
})
final class LiveCondition implements Condition, LivePart {
  private final LiveLock lock;
  private @Nullable Condition shown;

  LiveCondition(LiveLock lock) {
    this.lock = lock;
  }

  @Override
  public void show(LiveObjects objects) {
    Condition unused = shown(objects);
  }

  private synchronized Condition shown(LiveObjects objects) {
    Condition known = shown;
    if (known == null) {
      known = objects.sync().condition(lock.shown(objects), objects.name(this));
      shown = known;
    }
    return known;
  }

  private Condition shown() {
    return shown(LiveObjects.current());
  }

  private Condition shownToWait() {
    LiveObjects objects = LiveObjects.current();
    objects.checkGoesOn();
    return shown(objects);
  }

  @Override
  public void await() throws InterruptedException {
    shownToWait().await();
  }

  @Override
  public void awaitUninterruptibly() {
    LiveObjects objects = LiveObjects.current();
    Condition condition = shown(objects);
    objects.ignoringInterrupts(condition::await);
  }

  @Override
  public long awaitNanos(long nanosTimeout) throws InterruptedException {
    return shownToWait().awaitNanos(nanosTimeout);
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return shownToWait().await(time, unit);
  }

  @Override
  public boolean awaitUntil(Date deadline) throws InterruptedException {
    return shownToWait().awaitUntil(deadline);
  }

  @Override
  public void signal() {
    shown().signal();
  }

  @Override
  public void signalAll() {
    shown().signalAll();
  }
}
