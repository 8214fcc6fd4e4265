package bufferscope.buffer;

import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Sync;
import java.util.Objects;

/**
 * The two locks once more, but a consumer releases the producers' lock twice, which is an error if
 * no thread took it in between; the capacity is always 1.
 */
public final class PipelineDoubleRelease<E> implements BoundedBuffer<E> {
  private final Message<E> message;

  /** Taken by a producer before it sets the message, given back by the consumer that read it. */
  private final Semaphore producerLock;

  /** Taken by a consumer before it reads the message, given back by the producer that set it. */
  private final Semaphore consumerLock;

  public PipelineDoubleRelease(Sync sync) {
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
    producerLock.release(); // throws, or lets a second producer in
    return item;
  }
}
