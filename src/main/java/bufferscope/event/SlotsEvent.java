package bufferscope.event;

import org.jspecify.annotations.Nullable;

/** An event of the buffer's slots, or of the place of its one message. */
public sealed interface SlotsEvent extends Event {
  /** One method for each of these events. */
  interface SlotsVisitor {
    void on(SlotsCreated event);

    void on(MessageCreated event);

    void on(SlotWritten event);

    void on(SlotRead event);

    void on(SlotCopied event);

    void on(IndexMoved event);

    void on(CapacityChanged event);
  }

  /** Buffer code made the ring of slots. */
  record SlotsCreated(long at, int thread, int capacity) implements SlotsEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.slots().on(this);
    }
  }

  /** Buffer code made a place for one message, which the picture shows as a single slot. */
  record MessageCreated(long at, int thread) implements SlotsEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.slots().on(this);
    }
  }

  /**
   * The thread stored the item.
   *
   * @param item the item stored; null only where broken buffer code stores nothing
   */
  record SlotWritten(long at, int thread, int slot, @Nullable Item item) implements SlotsEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.slots().on(this);
    }
  }

  /**
   * The thread emptied the slot. Broken buffer code may read the same item once more before the
   * take position moves.
   *
   * @param item the item that was there; null where broken buffer code reads an empty slot
   */
  record SlotRead(long at, int thread, int slot, @Nullable Item item) implements SlotsEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.slots().on(this);
    }
  }

  /**
   * The thread read an item, which stays in its slot: the message, or an item in an array of the
   * user's own code.
   *
   * @param item the item that was there; null for none
   */
  record SlotCopied(long at, int thread, int slot, @Nullable Item item) implements SlotsEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.slots().on(this);
    }
  }

  /** The put or the take position moved on to slot {@code to}, or became {@link #UNKNOWN}. */
  record IndexMoved(long at, int thread, Index index, int to) implements SlotsEvent {
    /** The number of no slot: the code does not keep such a position in a field. */
    public static final int UNKNOWN = 1 << 16;

    @Override
    public void accept(EventVisitors visitors) {
      visitors.slots().on(this);
    }
  }

  /**
   * The ring was laid out anew: the items begin at slot 0 in their order, the take position is 0.
   *
   * @param capacity the number of items that may be stored
   * @param slots the number of slots: more than {@code capacity} while items from a larger capacity
   *     still have to be taken
   */
  record CapacityChanged(long at, int thread, int capacity, int slots) implements SlotsEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.slots().on(this);
    }
  }

  /** The two positions in the ring. */
  enum Index {
    PUT,
    TAKE
  }
}
