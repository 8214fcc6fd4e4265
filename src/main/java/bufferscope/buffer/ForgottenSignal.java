package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Two conditions, but a take does not signal that a slot is free again. */
public final class ForgottenSignal<E> implements BoundedBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts. */
  private final Condition notFull;

  /** Condition for waiting takes. */
  private final Condition notEmpty;

  private final Slots<E> slots;

  public ForgottenSignal(Sync sync, int capacity) {
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
      return slots.remove(); // who wakes a producer?
    } finally {
      lock.unlock();
    }
  }
}
