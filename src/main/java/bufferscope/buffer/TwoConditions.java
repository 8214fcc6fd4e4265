package bufferscope.buffer;

import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** One lock, two conditions: a put wakes one waiting take, a take wakes one waiting put. */
public final class TwoConditions<E> implements TimedBuffer<E>, ResizableBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts. */
  private final Condition notFull;

  /** Condition for waiting takes. */
  private final Condition notEmpty;

  private final Slots<E> slots;

  public TwoConditions(Sync sync, int capacity) {
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
      while (slots.isFull()) { // while, not if: another producer may have been faster
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
      E item = slots.remove();
      notFull.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(item);
    long nanos = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (slots.isFull()) {
        if (nanos <= 0) {
          return false;
        }
        nanos = notFull.awaitNanos(nanos);
      }
      slots.insert(item);
      notEmpty.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable E poll(long timeout, TimeUnit unit) throws InterruptedException {
    long nanos = unit.toNanos(timeout);
    lock.lockInterruptibly();
    try {
      while (slots.isEmpty()) {
        if (nanos <= 0) {
          return null;
        }
        nanos = notEmpty.awaitNanos(nanos);
      }
      E item = slots.remove();
      notFull.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int capacity() {
    lock.lock();
    try {
      return slots.capacity();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void setCapacity(int capacity) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      slots.setCapacity(capacity);
      notFull.signalAll(); // several slots may be free; a producer that finds none waits again
    } finally {
      lock.unlock();
    }
  }
}
