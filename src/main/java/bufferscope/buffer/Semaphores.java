package bufferscope.buffer;

import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;

/**
 * Dijkstra's solution: one semaphore counts the empty slots, one the full ones, and a third lets
 * one thread at a time to the slots.
 */
public final class Semaphores<E> implements BoundedBuffer<E> {
  /** One permit for each empty slot. */
  private final Semaphore empty;

  /** One permit for each full slot. */
  private final Semaphore full;

  /** One permit in all: only one thread is at the slots. */
  private final Semaphore mutex;

  private final Slots<E> slots;

  public Semaphores(Sync sync, int capacity) {
    empty = sync.semaphore("empty", capacity);
    full = sync.semaphore("full", 0);
    mutex = sync.binarySemaphore("mutex", 1);
    slots = sync.slots(Slots.checkCapacity(capacity));
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    empty.acquire(); // first the slot, then the mutex
    mutex.acquireUninterruptibly(); // not acquire(): an interrupt would lose the slot
    slots.insert(item);
    mutex.release();
    full.release();
  }

  @Override
  public E take() throws InterruptedException {
    full.acquire();
    mutex.acquireUninterruptibly();
    E item = slots.remove();
    mutex.release();
    empty.release();
    return item;
  }
}
