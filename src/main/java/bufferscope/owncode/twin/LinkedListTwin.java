package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Deque;
import java.util.List;

/** Stands for a {@link java.util.LinkedList}. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class LinkedListTwin<E> extends QueueTwin<E> implements List<E>, Deque<E> {
  public LinkedListTwin() {
    super(Sharing.NOT_THREAD_SAFE, unlimited(), true);
  }
}
