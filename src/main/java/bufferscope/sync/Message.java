package bufferscope.sync;

/**
 * A place for one message that threads share. It does not protect itself: {@code set} overwrites
 * the message that was there. {@code get} leaves the message for the next reader, and returns null
 * before the first message.
 */
public interface Message<E> {
  E get();

  void set(E message);
}
