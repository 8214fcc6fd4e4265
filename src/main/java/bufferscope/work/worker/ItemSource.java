package bufferscope.work.worker;

import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/** Gives a producer its items. */
sealed interface ItemSource permits GeneratedItemSource, TypedItemSource, HostileItemSource {
  /**
   * Makes the next item, with an event. Returns null if there is none or the producer must leave.
   */
  @Nullable Item next() throws InterruptedException;
}
