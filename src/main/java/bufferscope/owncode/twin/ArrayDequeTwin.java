package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Deque;

/** Stands for an {@link java.util.ArrayDeque} or a concurrent one. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class ArrayDequeTwin<E> extends QueueTwin<E> implements Deque<E> {
  public ArrayDequeTwin() {
    this(Sharing.NOT_THREAD_SAFE);
  }

  public ArrayDequeTwin(int initialCapacity) {
    this();
  }

  ArrayDequeTwin(Sharing sharing) {
    super(sharing, unlimited(), false);
  }
}
