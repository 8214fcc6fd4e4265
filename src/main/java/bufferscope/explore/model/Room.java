package bufferscope.explore.model;

import bufferscope.measure.ViolationKind;
import org.jspecify.annotations.Nullable;

/** The number of items that fit into a buffer, and whether more were put into it. */
public final class Room {
  private final int items;
  private final boolean judged;
  private volatile boolean exceeded;

  private Room(int items, boolean judged) {
    this.items = items;
    this.judged = judged;
  }

  /** Returns the room of a buffer of which it is not known. */
  public static Room unknown() {
    return new Room(Integer.MAX_VALUE, false);
  }

  /** Returns the room for so many items. It is noted if there are more, but that is no fault. */
  public static Room of(int items) {
    return new Room(items, false);
  }

  /** Returns the same room, but more items in it are a fault. */
  public Room whichIsJudged() {
    return new Room(items, true);
  }

  /** Returns true if there were more items in the buffer than fit in. */
  public boolean isExceeded() {
    return exceeded;
  }

  /** A put has returned, and that many items are in the buffer for sure: returns the fault. */
  @Nullable ViolationKind has(int surelyIn) {
    exceeded |= surelyIn > items;
    return judged && surelyIn > items ? ViolationKind.OVER_CAPACITY : null;
  }
}
