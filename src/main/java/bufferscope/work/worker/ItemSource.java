package bufferscope.work.worker;

import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/** Where a producer has its items from. */
sealed interface ItemSource permits GeneratedItemSource, TypedItemSource, HostileItemSource {
  /** The next item, which is told as made; null when there is none, or the producer shall leave. */
  @Nullable Item next() throws InterruptedException;
}
