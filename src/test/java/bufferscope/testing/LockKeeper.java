package bufferscope.testing;

import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** Can keep the lock of buffer code from all who want it. */
public final class LockKeeper implements Sync {
  private final Sync sync;
  private @Nullable Lock lock;

  public LockKeeper(Sync sync) {
    this.sync = sync;
  }

  /** Keeps the lock that the buffer code made from others while the action runs. */
  public void whileHeld(Runnable action) {
    Lock held = Optional.ofNullable(lock).orElseThrow();
    held.lock();
    try {
      action.run();
    } finally {
      held.unlock();
    }
  }

  @Override
  public Lock lock(String name) {
    lock = sync.lock(name);
    return lock;
  }

  @Override
  public Condition condition(Lock of, String name) {
    return sync.condition(of, name);
  }

  @Override
  public <E> Slots<E> slots(int capacity) {
    return sync.slots(capacity);
  }

  @Override
  public <E> Message<E> message() {
    return sync.message();
  }

  @Override
  public Cell cell(String name, int value) {
    return sync.cell(name, value);
  }

  @Override
  public Semaphore semaphore(String name, int permits) {
    return sync.semaphore(name, permits);
  }

  @Override
  public Semaphore binarySemaphore(String name, int permits) {
    return sync.binarySemaphore(name, permits);
  }

  @Override
  public <E> BlockingQueue<E> queue(int capacity) {
    return sync.queue(capacity);
  }

  @Override
  public void spinWait() throws InterruptedException {
    sync.spinWait();
  }
}
