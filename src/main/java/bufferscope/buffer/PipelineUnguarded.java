package bufferscope.buffer;

import bufferscope.sync.Message;
import bufferscope.sync.Sync;
import java.util.Objects;

/**
 * One message that all share, set and read without any waiting; the capacity is always 1.
 *
 * <p>It is the pipeline of set_message and get_message with which tutorials begin.
 */
public final class PipelineUnguarded<E> implements BoundedBuffer<E> {
  private final Message<E> message;

  public PipelineUnguarded(Sync sync) {
    message = sync.message();
  }

  @Override
  public void put(E item) throws InterruptedException {
    Objects.requireNonNull(item);
    message.set(item); // was the last one read?
  }

  @Override
  public E take() throws InterruptedException {
    return message.get(); // is it a new one?
  }
}
