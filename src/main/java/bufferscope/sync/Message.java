package bufferscope.sync;

/**
 * A place for one message that threads share. It does not protect itself: {@code set} overwrites
 * what was there, {@code get} leaves it there for the next reader and yields null before the first
 * message.
 */
public interface Message<E> {
  E get();

  void set(E message);
}
