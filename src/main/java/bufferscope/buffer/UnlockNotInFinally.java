package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Two conditions, but the unlock is skipped when something throws: an interrupt that ends a wait
 * takes the lock away with the thread.
 */
public final class UnlockNotInFinally<E> implements BoundedBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts. */
  private final Condition notFull;

  /** Condition for waiting takes. */
  private final Condition notEmpty;

  private final Slots<E> slots;

  public UnlockNotInFinally(Sync sync, int capacity) {
    lock = sync.lock("lock");
    notFull = sync.condition(lock, "notFull");
    notEmpty = sync.condition(lock, "notEmpty");
    slots = sync.slots(Slots.checkCapacity(capacity));
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    lock.lockInterruptibly();
    while (slots.isFull()) {
      notFull.await(); // holds the lock again when it throws
    }
    slots.insert(item);
    notEmpty.signal();
    lock.unlock();
  }

  @Override
  public E take() throws InterruptedException {
    lock.lockInterruptibly();
    while (slots.isEmpty()) {
      notEmpty.await(); // holds the lock again when it throws
    }
    E item = slots.remove();
    notFull.signal();
    lock.unlock();
    return item;
  }
}
