package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;

/** Stands for a {@link java.util.concurrent.PriorityBlockingQueue}. */
public final class PriorityBlockingQueueTwin<E> extends PriorityQueueTwin<E> {
  public PriorityBlockingQueueTwin() {
    super(Sharing.ATOMIC);
  }

  public PriorityBlockingQueueTwin(int initialCapacity) {
    this();
  }
}
