package bufferscope.sync;

/**
 * The shared data of a bounded buffer: a ring of slots with a put and a take position.
 *
 * <p>It does not protect itself: callers hold a lock, and test whether it is full or empty before
 * they act. {@code insert} into a full ring overwrites, {@code remove} from an empty one yields
 * null.
 */
public interface Slots<E> {
  int MAX_CAPACITY = 1024;

  /** The capacity of a ring that is never full: it grows instead. */
  int UNBOUNDED = 0;

  /** How many items may be stored. */
  int capacity();

  /**
   * Lays the ring out anew. No item is lost: while there are more than {@code capacity}, the ring
   * is full and keeps as many slots as it has items.
   *
   * @throws IllegalArgumentException if {@code capacity} is not in 1 to {@link #MAX_CAPACITY}
   */
  void setCapacity(int capacity);

  int size();

  boolean isFull();

  boolean isEmpty();

  /** Stores the item at the put position and moves that position on. */
  void insert(E item);

  /** Empties the slot at the take position and moves that position on. */
  E remove();

  /** Checks a capacity; returns it. */
  static int checkCapacity(int capacity) {
    if (capacity < 1 || capacity > MAX_CAPACITY) {
      throw new IllegalArgumentException(
          "capacity " + capacity + " is not in 1 to " + MAX_CAPACITY);
    }
    return capacity;
  }
}
