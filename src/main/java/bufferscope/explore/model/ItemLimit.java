package bufferscope.explore.model;

import bufferscope.measure.ViolationKind;
import org.jspecify.annotations.Nullable;

/** The number of items that fit into a buffer, and whether more were put into it. */
public final class ItemLimit {
  private final int items;
  private final boolean judged;
  private volatile boolean exceeded;

  private ItemLimit(int items, boolean judged) {
    this.items = items;
    this.judged = judged;
  }

  /** Returns the limit of a buffer whose capacity is not known. */
  public static ItemLimit unknown() {
    return new ItemLimit(Integer.MAX_VALUE, false);
  }

  /** Returns a limit of that many items. More items are noted, but are no fault. */
  public static ItemLimit of(int items) {
    return new ItemLimit(items, false);
  }

  /** Returns the same limit, but more items are a fault. */
  public ItemLimit judged() {
    return new ItemLimit(items, true);
  }

  /** Returns true if there were more items in the buffer than fit in. */
  public boolean isExceeded() {
    return exceeded;
  }

  /** Called when a put has returned: returns the fault if so many items are certainly too many. */
  @Nullable ViolationKind check(int surelyIn) {
    exceeded |= surelyIn > items;
    return judged && surelyIn > items ? ViolationKind.OVER_CAPACITY : null;
  }
}
