package bufferscope.sync.live;

import bufferscope.sync.Slots;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Slots in an array, as the JDK's {@code ArrayBlockingQueue} keeps them. */
class ArraySlots<E> implements Slots<E> {
  /** The first number of slots of an unbounded ring. */
  private static final int FIRST_SLOTS = 8;

  /** The number of slots beyond which even an unbounded ring does not grow. */
  private static final int MAX_GROWN = 1 << 16;

  /** The slots; longer than {@link #capacity} only while surplus items have to leave. */
  private @Nullable Object[] items;

  private final boolean unbounded;
  private int capacity;
  private int putIndex;
  private int takeIndex;
  private int count;

  ArraySlots(int capacity) {
    unbounded = capacity == UNBOUNDED;
    this.capacity = unbounded ? FIRST_SLOTS : Slots.checkCapacity(capacity);
    items = new Object[this.capacity];
  }

  @Override
  public final int capacity() {
    return capacity;
  }

  @Override
  public final int size() {
    return count;
  }

  @Override
  public boolean isFull() {
    return !unbounded && count >= capacity;
  }

  @Override
  public boolean isEmpty() {
    return count == 0;
  }

  @Override
  public void insert(E item) {
    grow();
    store(item);
    movePut();
  }

  /** Doubles the capacity of an unbounded ring that is full. Returns true if it did. */
  final boolean grow() {
    if (!unbounded || count < capacity) {
      return false;
    }
    if (capacity == MAX_GROWN) {
      throw new IllegalStateException(
          "%,d items are stored, and there is no memory for more".formatted(count));
    }
    capacity *= 2;
    layOut();
    return true;
  }

  final void store(E item) {
    items[putIndex] = item;
    count++;
  }

  final void movePut() {
    putIndex = next(putIndex);
  }

  @Override
  public E remove() {
    int slot = takeIndex;
    E item = fetch();
    moveTakeFrom(slot, item);
    return item;
  }

  /** Reads the item, which other threads may read too until the take position has moved. */
  @SuppressWarnings({"unchecked", "NullAway"}) // broken buffer code may read an empty slot
  final E fetch() {
    count--;
    return (E) items[takeIndex];
  }

  @SuppressWarnings("ReferenceEquality") // the very item, and not one stored there meanwhile
  final void moveTakeFrom(int slot, E fetched) {
    if (items[slot] == fetched) {
      items[slot] = null;
    }
    takeIndex = next(takeIndex);
    if (items.length > capacity) {
      layOut();
    }
  }

  @Override
  public void setCapacity(int newCapacity) {
    capacity = Slots.checkCapacity(newCapacity);
    layOut();
  }

  /**
   * Moves the items to an array of the right length, the oldest to slot 0. This counts the slots
   * that hold an item, since broken buffer code can make {@link #count} wrong.
   */
  private void layOut() {
    @Nullable Object[] laidOut = new Object[Math.max(capacity, items.length)];
    int stored = 0;
    for (int i = 0; i < items.length; i++) {
      Object item = items[(takeIndex + i) % items.length];
      if (item != null) {
        laidOut[stored++] = item;
      }
    }
    items = Arrays.copyOf(laidOut, Math.max(capacity, stored));
    count = stored;
    takeIndex = 0;
    putIndex = stored % items.length;
  }

  private int next(int index) {
    return index + 1 == items.length ? 0 : index + 1;
  }

  final int putIndex() {
    return putIndex;
  }

  final int takeIndex() {
    return takeIndex;
  }

  /** Returns the number of slots, surplus ones included. */
  final int length() {
    return items.length;
  }

  /** Returns the item in the slot, or null. */
  final @Nullable Object at(int slot) {
    return items[slot];
  }
}
