package bufferscope.explore.replay;

import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/** What threads do between their calls of the buffer. */
public interface ItemWork {
  /**
   * The thread begins to work on an item.
   *
   * @param inHands what a consumer took, if it got anything; null for a producer
   */
  void begin(long now, int thread, @Nullable Item inHands);

  /** The producer has made an item. */
  Item make(long now, int thread);

  /** The consumer is done with what it took, if it got anything. */
  void finish(long now, int thread, @Nullable Item item);
}
