package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * One lock, one condition for all, and a signal that wakes one thread: a put may wake another put,
 * and the take that needed the signal sleeps on.
 */
public final class OneConditionSignal<E> implements BoundedBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts and takes alike. */
  private final Condition changed;

  private final Slots<E> slots;

  public OneConditionSignal(Sync sync, int capacity) {
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
      changed.signal(); // which thread? the longest waiting, be it a put or a take
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
      changed.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
