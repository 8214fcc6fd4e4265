package bufferscope.owncode.twin;

import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.List;

/** Stands for an {@link java.util.ArrayList}, and for a list that is thread-safe. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class ArrayListTwin<E> extends SequenceTwin<E> implements List<E> {
  public ArrayListTwin() {
    this(Sharing.NOT_THREAD_SAFE);
  }

  public ArrayListTwin(int initialCapacity) {
    this();
  }

  public ArrayListTwin(Collection<? extends E> all) {
    this();
    addAll(all);
  }

  ArrayListTwin(Sharing sharing) {
    super(sharing, unlimited(), true);
  }
}
