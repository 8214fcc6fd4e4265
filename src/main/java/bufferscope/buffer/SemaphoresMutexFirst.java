package bufferscope.buffer;

import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;

/**
 * The semaphores in the wrong order: a thread waits for a slot while it keeps all others from
 * making one free.
 */
public final class SemaphoresMutexFirst<E> implements BoundedBuffer<E> {
  /** One permit for each empty slot. */
  private final Semaphore empty;

  /** One permit for each full slot. */
  private final Semaphore full;

  /** One permit in all: only one thread is at the slots. */
  private final Semaphore mutex;

  private final Slots<E> slots;

  public SemaphoresMutexFirst(Sync sync, int capacity) {
    empty = sync.semaphore("empty", capacity);
    full = sync.semaphore("full", 0);
    mutex = sync.binarySemaphore("mutex", 1);
    slots = sync.slots(Slots.checkCapacity(capacity));
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    mutex.acquire();
    try {
      empty.acquire(); // waits here while it holds the mutex
      slots.insert(item);
      full.release();
    } finally {
      mutex.release();
    }
  }

  @Override
  public E take() throws InterruptedException {
    mutex.acquire();
    try {
      full.acquire(); // waits here while it holds the mutex
      E item = slots.remove();
      empty.release();
      return item;
    } finally {
      mutex.release();
    }
  }
}
