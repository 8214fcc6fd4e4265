package bufferscope.sync.live;

import bufferscope.sync.Message;
import org.jspecify.annotations.Nullable;

/** A shared message without events. It is volatile: all threads see the newest one. */
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
