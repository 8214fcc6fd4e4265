package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Stands for a collection of the JDK that is used at its ends. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
abstract class QueueTwin<E> extends SequenceTwin<E> {
  QueueTwin(Sharing sharing, int capacity, boolean allowsNull) {
    super(sharing, capacity, allowsNull);
  }

  public boolean offer(@Nullable E element) {
    return apply(of(Access.ADD_LAST, element)) == 1;
  }

  public @Nullable E remove() {
    return orThrow(apply(function(Access.REMOVE_FIRST)));
  }

  public @Nullable E poll() {
    return element(apply(function(Access.REMOVE_FIRST)));
  }

  public @Nullable E element() {
    return orThrow(apply(function(Access.PEEK_FIRST)));
  }

  public @Nullable E peek() {
    return element(apply(function(Access.PEEK_FIRST)));
  }

  public void addFirst(@Nullable E element) {
    if (apply(of(Access.ADD_FIRST, element)) == 0) {
      throw new IllegalStateException("Deque full");
    }
  }

  public void addLast(@Nullable E element) {
    add(element);
  }

  public boolean offerFirst(@Nullable E element) {
    return apply(of(Access.ADD_FIRST, element)) == 1;
  }

  public boolean offerLast(@Nullable E element) {
    return offer(element);
  }

  public @Nullable E removeFirst() {
    return remove();
  }

  public @Nullable E removeLast() {
    return orThrow(apply(function(Access.REMOVE_LAST)));
  }

  public @Nullable E pollFirst() {
    return poll();
  }

  public @Nullable E pollLast() {
    return element(apply(function(Access.REMOVE_LAST)));
  }

  public @Nullable E getFirst() {
    return element();
  }

  public @Nullable E getLast() {
    return orThrow(apply(function(Access.PEEK_LAST)));
  }

  public @Nullable E peekFirst() {
    return peek();
  }

  public @Nullable E peekLast() {
    return element(apply(function(Access.PEEK_LAST)));
  }

  public void push(@Nullable E element) {
    addFirst(element);
  }

  public @Nullable E pop() {
    return remove();
  }

  public boolean removeFirstOccurrence(@Nullable Object element) {
    throw notModelled("removeFirstOccurrence");
  }

  public boolean removeLastOccurrence(@Nullable Object element) {
    throw notModelled("removeLastOccurrence");
  }

  public Iterator<E> descendingIterator() {
    throw notModelled("descendingIterator");
  }
}
