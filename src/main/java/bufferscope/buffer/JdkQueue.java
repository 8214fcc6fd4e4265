package bufferscope.buffer;

import bufferscope.sync.Sync;
import java.util.concurrent.BlockingQueue;

/**
 * The array queue of the JDK as the yardstick: a closed box, in which lock and waits are hidden.
 */
public final class JdkQueue<E> implements BoundedBuffer<E> {
  private final BlockingQueue<E> queue;

  public JdkQueue(Sync sync, int capacity) {
    queue = sync.queue(capacity);
  }

  @Override
  public void put(E item) throws InterruptedException {
    queue.put(item);
  }

  @Override
  public E take() throws InterruptedException {
    return queue.take();
  }
}
