package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * One lock, two conditions: a put wakes all waiting takes, a take wakes all waiting puts, though
 * only one of them can go on.
 */
public final class TwoConditionsSignalAll<E> implements BoundedBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts. */
  private final Condition notFull;

  /** Condition for waiting takes. */
  private final Condition notEmpty;

  private final Slots<E> slots;

  public TwoConditionsSignalAll(Sync sync, int capacity) {
    lock = sync.lock("lock");
    notFull = sync.condition(lock, "notFull");
    notEmpty = sync.condition(lock, "notEmpty");
    slots = sync.slots(Slots.checkCapacity(capacity));
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    lock.lockInterruptibly();
    try {
      while (slots.isFull()) {
        notFull.await();
      }
      slots.insert(item);
      notEmpty.signalAll(); // one item, so one take goes on and the others wait again
    } finally {
      lock.unlock();
    }
  }

  @Override
  public E take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (slots.isEmpty()) {
        notEmpty.await();
      }
      E item = slots.remove();
      notFull.signalAll();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
