package bufferscope.buffer;

import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Sync;
import java.util.Objects;

/**
 * One message and two locks, each taken by one side and released by the other, so that put and take
 * strictly alternate; the capacity is always 1.
 *
 * <p>The locks are binary semaphores, since a {@code ReentrantLock} can only be released by the
 * thread that took it.
 */
public final class PipelineTwoLocks<E> implements BoundedBuffer<E> {
  private final Message<E> message;

  /** Taken by a producer before it sets the message, given back by the consumer that read it. */
  private final Semaphore producerLock;

  /** Taken by a consumer before it reads the message, given back by the producer that set it. */
  private final Semaphore consumerLock;

  public PipelineTwoLocks(Sync sync) {
    message = sync.message();
    producerLock = sync.binarySemaphore("producerLock", 1);
    consumerLock = sync.binarySemaphore("consumerLock", 0);
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    producerLock.acquire();
    message.set(item);
    consumerLock.release();
  }

  @Override
  public E take() throws InterruptedException {
    consumerLock.acquire();
    E item = message.get();
    producerLock.release();
    return item;
  }
}
