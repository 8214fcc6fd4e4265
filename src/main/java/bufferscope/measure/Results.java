package bufferscope.measure;

import bufferscope.event.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went into the buffer and what came out of it, each in its order, to be seen side by side.
 * Only the newest {@value ResultsRecorder#KEPT} of each are kept.
 *
 * @param produced the items that were stored, oldest first
 * @param consumed the items that were taken, oldest first
 * @param producedBefore how many were stored before those
 * @param consumedBefore how many were taken before those
 */
public record Results(
    List<Entry> produced, List<Entry> consumed, long producedBefore, long consumedBefore) {

  /** Nothing yet. */
  public static final Results NONE = new Results(List.of(), List.of(), 0, 0);

  /**
   * An item, and what became of it.
   *
   * @param thread the name of the thread that stored or took it
   * @param result what the consumer computed, or null
   */
  public record Entry(Item item, String thread, Mark mark, @Nullable Long result) {}

  /** What is wrong with an item. */
  public enum Mark {
    FINE,
    /** It was stored, and overwritten or dropped; it was not used up. */
    LOST,
    /** It was taken once more. */
    DOUBLED,
    /** It was taken before an item that was stored earlier. */
    REORDERED,
    /** It was taken, and then refused, put aside, dropped, or put back into the buffer. */
    NOT_USED
  }
}
