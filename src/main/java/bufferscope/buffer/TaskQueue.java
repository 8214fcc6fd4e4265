package bufferscope.buffer;

import bufferscope.sync.Cell;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * A queue of tasks: two conditions, and a third for threads that wait until every task is done.
 * Capacity 0 stands for no limit.
 *
 * <p>It is built as Python's {@code queue.Queue} is, whose {@code get} is called {@code take} here.
 */
public final class TaskQueue<E> implements JoinableBuffer<E> {
  private final Lock lock;

  /** Condition for waiting puts. */
  private final Condition notFull;

  /** Condition for waiting takes. */
  private final Condition notEmpty;

  /** Condition for waiting joins. */
  private final Condition allTasksDone;

  private final Slots<E> slots;

  /** The number of tasks that were put and not yet reported done. */
  private final Cell unfinished;

  public TaskQueue(Sync sync, int capacity) {
    lock = sync.lock("lock");
    notFull = sync.condition(lock, "notFull");
    notEmpty = sync.condition(lock, "notEmpty");
    allTasksDone = sync.condition(lock, "allTasksDone");
    slots = sync.slots(capacity);
    unfinished = sync.cell("unfinished", 0);
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
      unfinished.set(unfinished.get() + 1);
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
  public void taskDone() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      int left = unfinished.get() - 1;
      if (left < 0) {
        throw new IllegalStateException("taskDone was called more often than items were put");
      }
      unfinished.set(left);
      if (left == 0) {
        allTasksDone.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void join() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (unfinished.get() > 0) {
        allTasksDone.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
