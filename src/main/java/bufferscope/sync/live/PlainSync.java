package bufferscope.sync.live;

import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The JDK's own primitives, unobserved, as any program would use them. */
public final class PlainSync implements Sync {
  private final boolean fair;

  public PlainSync(boolean fair) {
    this.fair = fair;
  }

  @Override
  public Lock lock(String name) {
    return new ReentrantLock(fair);
  }

  @Override
  public Condition condition(Lock lock, String name) {
    return lock.newCondition();
  }

  @Override
  public <E> Slots<E> slots(int capacity) {
    return new ArraySlots<>(capacity);
  }

  @Override
  public <E> Message<E> message() {
    return new PlainMessage<>();
  }

  @Override
  public Cell cell(String name, int value) {
    return new PlainCell(value);
  }

  @Override
  public Semaphore semaphore(String name, int permits) {
    return new PlainSemaphore(permits, Integer.MAX_VALUE, fair);
  }

  @Override
  public Semaphore binarySemaphore(String name, int permits) {
    return new PlainSemaphore(permits, 1, fair);
  }

  @Override
  public <E> BlockingQueue<E> queue(int capacity) {
    return new ArrayBlockingQueue<>(Slots.checkCapacity(capacity), fair);
  }

  @Override
  public void spinWait() throws InterruptedException {
    SpinWait.once();
  }
}
