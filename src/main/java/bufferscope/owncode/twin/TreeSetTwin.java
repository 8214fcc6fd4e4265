package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.TreeSet}. */
@SuppressWarnings("NullAway") // results may be null
public final class TreeSetTwin<E> extends SetTwin<E> {
  private final Order order;

  public TreeSetTwin() {
    this((Comparator<? super E>) null);
  }

  public TreeSetTwin(@Nullable Comparator<? super E> comparator) {
    order = Order.of(heap(), comparator);
  }

  public TreeSetTwin(Collection<? extends E> all) {
    this();
    addAll(all);
  }

  private int use(Access access, @Nullable Object element) {
    if (element == null) {
      throw new NullPointerException();
    }
    return apply(ordered(access, element, order));
  }

  @Override
  public boolean add(@Nullable E element) {
    return use(Access.ADD_ABSENT, element) == 1;
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return use(Access.INDEX_OF, element) >= 0;
  }

  @Override
  public boolean remove(@Nullable Object element) {
    return use(Access.REMOVE_ELEMENT, element) == 1;
  }

  public @Nullable E first() {
    return orThrow(apply(function(Access.PEEK_FIRST)));
  }

  public @Nullable E last() {
    return orThrow(apply(function(Access.PEEK_LAST)));
  }

  public @Nullable E pollFirst() {
    return element(apply(function(Access.REMOVE_FIRST)));
  }

  public @Nullable E pollLast() {
    return element(apply(function(Access.REMOVE_LAST)));
  }
}
