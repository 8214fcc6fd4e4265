package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Kind;
import bufferscope.sync.controlled.ControlledSync.Sharing;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** Stands for a {@link java.util.LinkedList}. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public final class LinkedListTwin<E> extends SequenceTwin<E> implements List<E>, Deque<E> {
  public LinkedListTwin() {
    super(Sharing.NOT_THREAD_SAFE, unlimited(), true);
  }

  @Override
  public @Nullable E get(int index) {
    return inRange(index, apply(at(Kind.GET, index, null)));
  }

  @Override
  public @Nullable E set(int index, @Nullable E element) {
    return inRange(index, apply(at(Kind.SET, index, element)));
  }

  @Override
  public void add(int index, @Nullable E element) {
    inRange(
        index,
        apply(at(Kind.ADD_AT, index, element)) == SequenceFunction.ABSENT
            ? SequenceFunction.ABSENT
            : 0);
  }

  @Override
  public @Nullable E remove(int index) {
    return inRange(index, apply(at(Kind.REMOVE_AT, index, null)));
  }

  @Override
  public int indexOf(@Nullable Object element) {
    return apply(of(Kind.INDEX_OF, element));
  }

  @Override
  public boolean offer(@Nullable E element) {
    return apply(of(Kind.ADD_LAST, element)) == 1;
  }

  @Override
  public @Nullable E remove() {
    return orThrow(apply(function(Kind.REMOVE_FIRST)));
  }

  @Override
  public @Nullable E poll() {
    return element(apply(function(Kind.REMOVE_FIRST)));
  }

  @Override
  public @Nullable E element() {
    return orThrow(apply(function(Kind.PEEK_FIRST)));
  }

  @Override
  public @Nullable E peek() {
    return element(apply(function(Kind.PEEK_FIRST)));
  }

  @Override
  public void addFirst(@Nullable E element) {
    if (apply(of(Kind.ADD_FIRST, element)) == 0) {
      throw new IllegalStateException("Deque full");
    }
  }

  @Override
  public void addLast(@Nullable E element) {
    add(element);
  }

  @Override
  public boolean offerFirst(@Nullable E element) {
    return apply(of(Kind.ADD_FIRST, element)) == 1;
  }

  @Override
  public boolean offerLast(@Nullable E element) {
    return offer(element);
  }

  @Override
  public @Nullable E removeFirst() {
    return remove();
  }

  @Override
  public @Nullable E removeLast() {
    return orThrow(apply(function(Kind.REMOVE_LAST)));
  }

  @Override
  public @Nullable E pollFirst() {
    return poll();
  }

  @Override
  public @Nullable E pollLast() {
    return element(apply(function(Kind.REMOVE_LAST)));
  }

  @Override
  public @Nullable E getFirst() {
    return element();
  }

  @Override
  public @Nullable E getLast() {
    return orThrow(apply(function(Kind.PEEK_LAST)));
  }

  @Override
  public @Nullable E peekFirst() {
    return peek();
  }

  @Override
  public @Nullable E peekLast() {
    return element(apply(function(Kind.PEEK_LAST)));
  }

  @Override
  public void push(@Nullable E element) {
    addFirst(element);
  }

  @Override
  public @Nullable E pop() {
    return remove();
  }

  @Override
  public int lastIndexOf(@Nullable Object element) {
    throw heap().notFollowed("uses lastIndexOf of a collection, which is not modelled");
  }

  @Override
  public boolean containsAll(Collection<?> all) {
    throw heap().notFollowed("uses containsAll of a collection, which is not modelled");
  }

  @Override
  public boolean addAll(int index, Collection<? extends E> all) {
    throw heap().notFollowed("uses addAll of a collection, which is not modelled");
  }

  @Override
  public boolean removeAll(Collection<?> all) {
    throw heap().notFollowed("uses removeAll of a collection, which is not modelled");
  }

  @Override
  public boolean retainAll(Collection<?> all) {
    throw heap().notFollowed("uses retainAll of a collection, which is not modelled");
  }

  @Override
  public ListIterator<E> listIterator() {
    throw heap().notFollowed("uses listIterator of a collection, which is not modelled");
  }

  @Override
  public ListIterator<E> listIterator(int index) {
    throw heap().notFollowed("uses listIterator of a collection, which is not modelled");
  }

  @Override
  public List<E> subList(int from, int to) {
    throw heap().notFollowed("uses subList of a collection, which is not modelled");
  }

  @Override
  public <T> T[] toArray(T[] array) {
    throw heap().notFollowed("uses toArray of a collection, which is not modelled");
  }

  @Override
  public boolean removeFirstOccurrence(@Nullable Object element) {
    throw heap().notFollowed("uses removeFirstOccurrence of a collection, which is not modelled");
  }

  @Override
  public boolean removeLastOccurrence(@Nullable Object element) {
    throw heap().notFollowed("uses removeLastOccurrence of a collection, which is not modelled");
  }

  @Override
  public Iterator<E> descendingIterator() {
    throw heap().notFollowed("uses descendingIterator of a collection, which is not modelled");
  }
}
