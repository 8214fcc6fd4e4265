package bufferscope.measure;

import bufferscope.event.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that went into the buffer and those that came out of it, each in their order, for
 * comparison. Only the newest {@value ResultsRecorder#KEPT} of each are kept.
 *
 * @param produced the items that were stored, oldest first
 * @param consumed the items that were taken, oldest first
 * @param producedBefore the number of items stored before those
 * @param consumedBefore the number of items taken before those
 */
public record Results(
    List<ItemEntry> produced, List<ItemEntry> consumed, long producedBefore, long consumedBefore) {

  /** The results before any event. */
  public static final Results NONE = new Results(List.of(), List.of(), 0, 0);

  /**
   * An item that was stored or taken.
   *
   * @param thread the name of the thread that stored or took it
   * @param result the number that the consumer computed, or null
   */
  public record ItemEntry(Item item, String thread, ItemVerdict mark, @Nullable Long result) {}

  /** The verdict on an item. */
  public enum ItemVerdict {
    FINE,
    /** It was stored, and overwritten or dropped; it was not used up. */
    LOST,
    /** It was taken a second time. */
    DOUBLED,
    /** It was taken before an item that was stored earlier. */
    REORDERED,
    /** It was taken, and then refused, put aside, dropped, or put back into the buffer. */
    NOT_USED
  }
}
