package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;

/** Stands for a {@link java.util.concurrent.ConcurrentLinkedQueue} or deque. */
public final class ConcurrentDequeTwin<E> extends ArrayDequeTwin<E> {
  public ConcurrentDequeTwin() {
    super(Sharing.ATOMIC);
  }
}
