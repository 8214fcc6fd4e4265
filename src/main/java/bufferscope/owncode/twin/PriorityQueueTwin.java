package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.PriorityQueue}. Equal elements leave it as they came. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class PriorityQueueTwin<E> extends BlockingQueueTwin<E> {
  private final Order order;

  public PriorityQueueTwin() {
    this(Sharing.NOT_THREAD_SAFE, null);
  }

  public PriorityQueueTwin(int initialCapacity) {
    this();
  }

  public PriorityQueueTwin(@Nullable Comparator<? super E> comparator) {
    this(Sharing.NOT_THREAD_SAFE, comparator);
  }

  public PriorityQueueTwin(int initialCapacity, @Nullable Comparator<? super E> comparator) {
    this(comparator);
  }

  PriorityQueueTwin(Sharing sharing, @Nullable Comparator<? super E> comparator) {
    super(sharing);
    order = Order.of(heap(), comparator);
  }

  private int insert(@Nullable E element) {
    if (element == null) {
      throw new NullPointerException();
    }
    return apply(ordered(Access.ADD_SORTED, element, order));
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
