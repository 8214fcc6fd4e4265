package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Kind;
import bufferscope.sync.controlled.ControlledSync.Sharing;
import java.util.Collection;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** Stands for an {@link java.util.ArrayList}, and for a list that is thread-safe. */
@SuppressWarnings("NullAway") // as the collections of the JDK, it may hold null
public class ArrayListTwin<E> extends SequenceTwin<E> implements List<E> {
  public ArrayListTwin() {
    this(Sharing.NOT_THREAD_SAFE);
  }

  public ArrayListTwin(int initialCapacity) {
    this();
  }

  ArrayListTwin(Sharing sharing) {
    super(sharing, unlimited(), true);
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
}
