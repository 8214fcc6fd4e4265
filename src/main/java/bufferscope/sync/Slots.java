package bufferscope.sync;

/**
 * The shared data of a bounded buffer: a ring of slots with a put and a take position.
 *
 * <p>The ring does not protect itself: callers hold a lock, and test whether the ring is full or
 * empty before they act. {@code insert} overwrites an item if the ring is full; {@code remove}
 * returns null if it is empty.
 */
public interface Slots<E> {
  int MAX_CAPACITY = 1024;

  /** The capacity that stands for a ring that is never full: it grows instead. */
  int UNBOUNDED = 0;

  /** Returns the number of items that may be stored. */
  int capacity();

  /**
   * Lays the ring out anew. No item is lost: while there are more items than {@code capacity}, the
   * ring is full and has as many slots as items.
   *
   * @throws IllegalArgumentException if {@code capacity} is not in 1 to {@link #MAX_CAPACITY}
   */
  void setCapacity(int capacity);

  int size();

  boolean isFull();

  boolean isEmpty();

  /** Stores the item at the put position and advances that position. */
  void insert(E item);

  /** Removes the item at the take position, advances that position and returns the item. */
  E remove();

  /** Returns the capacity if it is in range, and throws an exception otherwise. */
  static int checkCapacity(int capacity) {
    if (capacity < 1 || capacity > MAX_CAPACITY) {
      throw new IllegalArgumentException(
          "capacity " + capacity + " is not in 1 to " + MAX_CAPACITY);
    }
    return capacity;
  }
}
