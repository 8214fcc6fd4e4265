package bufferscope.sync;

/**
 * A number that threads share. It does not protect itself: {@code set(get() + 1)} is a read and a
 * write.
 */
public interface Cell {
  int get();

  void set(int value);
}
