package bufferscope.sync.live;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The JDK's own primitives and nothing else: buffer code as a program would use it. */
public final class PlainSync implements Sync {
  private final boolean fair;

  public PlainSync(boolean fair) {
    this.fair = fair;
  }

  @Override
  public Lock lock(String name) {
    return new ReentrantLock(fair);
  }

  @Override
  public Condition condition(Lock lock, String name) {
    return lock.newCondition();
  }

  @Override
  public <E> Slots<E> slots(int capacity) {
    return new ArraySlots<>(capacity);
  }
}
