package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Two conditions, but the lock is released around the insert and the remove, to keep it short: two
 * threads may now be at the slots at once.
 */
@SuppressWarnings("LockNotBeforeTry") // this is the mistake
public final class TwoConditionsExtraUnlock<E> implements BoundedBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts. */
  private final Condition notFull;

  /** Condition for waiting takes. */
  private final Condition notEmpty;

  private final Slots<E> slots;

  public TwoConditionsExtraUnlock(Sync sync, int capacity) {
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
      lock.unlock();
      slots.insert(item); // nothing keeps another producer away here
      lock.lock();
      notEmpty.signal();
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
      lock.unlock();
      E item = slots.remove();
      lock.lock();
      notFull.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
