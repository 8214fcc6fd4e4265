package bufferscope.sync;

/**
 * A number that threads share. It does not protect itself: {@code set(get() + 1)} is a read
 * followed by a write, and another thread may come between them.
 */
public interface Cell {
  int get();

  void set(int value);
}
