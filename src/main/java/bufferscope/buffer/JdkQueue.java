package bufferscope.buffer;

import bufferscope.sync.Sync;
import java.util.concurrent.BlockingQueue;

/** The JDK's array queue, as a yardstick: its lock and its waits are hidden inside. */
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
