package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * One lock, one condition for all: every change wakes all waiting threads, and those that cannot go
 * on wait again.
 */
public final class OneConditionSignalAll<E> implements BoundedBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts and takes alike. */
  private final Condition changed;

  private final Slots<E> slots;

  public OneConditionSignalAll(Sync sync, int capacity) {
    lock = sync.lock("lock");
    changed = sync.condition(lock, "changed");
    slots = sync.slots(Slots.checkCapacity(capacity));
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    lock.lockInterruptibly();
    try {
      while (slots.isFull()) {
        changed.await();
      }
      slots.insert(item);
      changed.signalAll(); // a waiting put wakes up in vain
    } finally {
      lock.unlock();
    }
  }

  @Override
  public E take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (slots.isEmpty()) {
        changed.await();
      }
      E item = slots.remove();
      changed.signalAll();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
