package bufferscope.sync.live;

import bufferscope.sync.Message;
import org.jspecify.annotations.Nullable;

/** A message that all threads see the newest of. */
class PlainMessage<E> implements Message<E> {
  private volatile @Nullable E message;

  @Override
  @SuppressWarnings("NullAway") // before the first message there is nothing to read
  public E get() {
    return message;
  }

  @Override
  public void set(E newMessage) {
    message = newMessage;
  }
}
