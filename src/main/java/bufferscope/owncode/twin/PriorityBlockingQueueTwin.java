package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.concurrent.PriorityBlockingQueue}. */
public final class PriorityBlockingQueueTwin<E> extends PriorityQueueTwin<E> {
  public PriorityBlockingQueueTwin() {
    super(Sharing.ATOMIC, null);
  }

  public PriorityBlockingQueueTwin(int initialCapacity) {
    this();
  }

  public PriorityBlockingQueueTwin(
      int initialCapacity, @Nullable Comparator<? super E> comparator) {
    super(Sharing.ATOMIC, comparator);
  }
}
