package bufferscope.explore.replay;

import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/** The work of threads between their calls of the buffer. */
public interface ItemWork {
  /**
   * Begins the thread's work on an item.
   *
   * @param inHands the item that a consumer took, if it got any; null for a producer
   */
  void begin(long now, int thread, @Nullable Item inHands);

  /** Returns the item that the producer has made. */
  Item make(long now, int thread);

  /** Ends the consumer's work on the item that it took, if it got any. */
  void finish(long now, int thread, @Nullable Item item);
}
