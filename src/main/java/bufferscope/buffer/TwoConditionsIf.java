package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Two conditions, but the predicate is tested only once: what held at the signal need not hold any
 * more when the signalled thread gets the lock.
 */
@SuppressWarnings("WaitNotInLoop") // this is the mistake
public final class TwoConditionsIf<E> implements BoundedBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts. */
  private final Condition notFull;

  /** Condition for waiting takes. */
  private final Condition notEmpty;

  private final Slots<E> slots;

  public TwoConditionsIf(Sync sync, int capacity) {
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
      if (slots.isFull()) {
        notFull.await();
      }
      slots.insert(item);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public E take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      if (slots.isEmpty()) { // another consumer may take the item before this one wakes up
        notEmpty.await();
      }
      E item = slots.remove();
      notFull.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
