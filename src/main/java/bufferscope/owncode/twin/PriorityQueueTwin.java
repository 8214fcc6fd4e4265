package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.sync.controlled.Primitive.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a {@link java.util.PriorityQueue} in natural order, for example of numbers or strings.
 */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class PriorityQueueTwin<E> extends BlockingQueueTwin<E> {
  public PriorityQueueTwin() {
    super(Sharing.NOT_THREAD_SAFE);
  }

  public PriorityQueueTwin(int initialCapacity) {
    this();
  }

  PriorityQueueTwin(Sharing sharing) {
    super(sharing);
  }

  private int insert(@Nullable E element) {
    if (element == null) {
      throw new NullPointerException();
    }
    if (!(element instanceof Comparable<?>) || !ValueNumbers.isValue(element)) {
      throw heap().notFollowed("orders objects of its own in a queue, which is not modelled");
    }
    return apply(of(Access.ADD_SORTED, element));
  }

  @Override
  public boolean add(@Nullable E element) {
    return insert(element) == 1;
  }

  @Override
  public boolean offer(@Nullable E element) {
    return insert(element) == 1;
  }

  @Override
  public void put(@Nullable E element) {
    insert(element);
  }
}
