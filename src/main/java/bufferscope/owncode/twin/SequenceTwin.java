package bufferscope.owncode.twin;

import bufferscope.owncode.twin.SequenceFunction.Access;
import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.Primitive.Sharing;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a list or queue of the JDK. An operation is one step of the search. If the collection
 * is not thread-safe, two threads in it at once are reported as a data race.
 *
 * <p>It is no {@link Collection} itself: each twin of a class has the interfaces of that class.
 * Code that uses a method which the twin does not have is refused before the search.
 */
abstract class SequenceTwin<E> extends Twin {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final int capacity;
  private final boolean allowsNull;

  SequenceTwin(Sharing sharing, int capacity, boolean allowsNull) {
    super(sharing, heap().values().of(ElementList.EMPTY));
    this.capacity = capacity;
    this.allowsNull = allowsNull;
  }

  @Override
  List<@Nullable Object> contents() {
    return heap().values().content(word()).elements().stream()
        .<@Nullable Object>map(heap().values()::object)
        .toList();
  }

  static int unlimited() {
    return UNLIMITED;
  }

  final int capacity() {
    return capacity;
  }

  final SequenceFunction function(Access access) {
    return new SequenceFunction(heap().values(), access, 0, 0, capacity, false, null);
  }

  final SequenceFunction at(Access access, int index, @Nullable Object element) {
    return new SequenceFunction(
        heap().values(), access, index, word(access, element), capacity, false, null);
  }

  final SequenceFunction of(Access access, @Nullable Object element) {
    return at(access, 0, element);
  }

  final SequenceFunction ordered(Access access, Object element, Order order) {
    int word = word(access, element);
    order.compare(element, element); // refuses what a search cannot order, with its line
    return new SequenceFunction(heap().values(), access, 0, word, capacity, false, order);
  }

  final SequenceFunction waiting(Access access, @Nullable Object element) {
    int word = word(access, element);
    return new SequenceFunction(heap().values(), access, 0, word, capacity, true, null);
  }

  private int word(Access access, @Nullable Object element) {
    if (element == null
        && !allowsNull
        && access.compareTo(Access.ADD_FIRST) >= 0
        && isAdding(access)) {
      throw new NullPointerException();
    }
    if (access == Access.INDEX_OF || access == Access.REMOVE_ELEMENT) {
      checkIdentity(element);
    }
    return heap().isAlone(this)
        ? heap().values().of(element)
        : heap().shared(Object.class, element);
  }

  private static boolean isAdding(Access access) {
    return access.compareTo(Access.ADD_AT) <= 0 || access == Access.SET;
  }

  @SuppressWarnings("unchecked") // only elements of E were stored
  final @Nullable E element(int word) {
    return word == SequenceFunction.ABSENT ? null : (E) heap().values().object(word);
  }

  final @Nullable E orThrow(int word) {
    if (word == SequenceFunction.ABSENT) {
      throw new NoSuchElementException();
    }
    return element(word);
  }

  final @Nullable E inRange(int index, int word) {
    if (word == SequenceFunction.ABSENT) {
      throw new IndexOutOfBoundsException("Index " + index + " out of bounds");
    }
    return element(word);
  }

  public int size() {
    return apply(function(Access.SIZE));
  }

  public boolean isEmpty() {
    return size() == 0;
  }

  public boolean contains(@Nullable Object element) {
    return apply(of(Access.INDEX_OF, element)) >= 0;
  }

  public boolean add(@Nullable E element) {
    if (apply(of(Access.ADD_LAST, element)) == 0) {
      throw new IllegalStateException("Queue full");
    }
    return true;
  }

  public boolean addAll(Collection<? extends E> all) {
    boolean changed = false;
    for (E each : all) {
      changed |= add(each);
    }
    return changed;
  }

  public boolean remove(@Nullable Object element) {
    return apply(of(Access.REMOVE_ELEMENT, element)) == 1;
  }

  public void clear() {
    apply(function(Access.CLEAR));
  }

  public @Nullable E get(int index) {
    return inRange(index, apply(at(Access.GET, index, null)));
  }

  public @Nullable E set(int index, @Nullable E element) {
    return inRange(index, apply(at(Access.SET, index, element)));
  }

  public void add(int index, @Nullable E element) {
    inRange(
        index,
        apply(at(Access.ADD_AT, index, element)) == SequenceFunction.ABSENT
            ? SequenceFunction.ABSENT
            : 0);
  }

  public @Nullable E remove(int index) {
    return inRange(index, apply(at(Access.REMOVE_AT, index, null)));
  }

  public int indexOf(@Nullable Object element) {
    return apply(of(Access.INDEX_OF, element));
  }

  /** Returns the present elements in the order of an iteration. */
  List<@Nullable E> snapshot() {
    return elements(apply(function(Access.CONTENT)));
  }

  final List<@Nullable E> elements(int word) {
    return heap().values().content(word).elements().stream()
        .<@Nullable E>map(this::element)
        .toList();
  }

  /** Returns an iterator over the present elements. */
  public Iterator<@Nullable E> iterator() {
    List<@Nullable E> elements = snapshot();
    return new Iterator<>() {
      private int next;
      private int removed;

      @Override
      public boolean hasNext() {
        return next < elements.size();
      }

      @Override
      public @Nullable E next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return elements.get(next++);
      }

      @Override
      public void remove() {
        removeSeen(next - 1 - removed++, elements.get(next - 1));
      }
    };
  }

  void removeSeen(int index, @Nullable E element) {
    if (sharing() == Sharing.ATOMIC) { // others may have changed it since
      remove((Object) element);
    } else {
      remove(index);
    }
  }

  /** Removes the elements, one after the other, that fulfil the condition. */
  public boolean removeIf(Predicate<? super E> condition) {
    if (sharing() == Sharing.ATOMIC) {
      throw notModelled("removeIf");
    }
    boolean changed = false;
    for (Iterator<@Nullable E> each = iterator(); each.hasNext(); ) {
      if (condition.test(each.next())) {
        each.remove();
        changed = true;
      }
    }
    return changed;
  }

  public void forEach(Consumer<? super E> action) {
    snapshot().forEach(action);
  }

  public @Nullable Object[] toArray() {
    Object[] array = snapshot().toArray();
    heap().made(array);
    return array;
  }

  public Stream<@Nullable E> stream() {
    return snapshot().stream();
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }

  public int lastIndexOf(@Nullable Object element) {
    throw notModelled("lastIndexOf");
  }

  public boolean addAll(int index, Collection<? extends E> all) {
    throw notModelled("addAll");
  }

  public ListIterator<E> listIterator() {
    throw notModelled("listIterator");
  }

  public ListIterator<E> listIterator(int index) {
    throw notModelled("listIterator");
  }

  public List<E> subList(int from, int to) {
    throw notModelled("subList");
  }

  public boolean containsAll(Collection<?> all) {
    throw notModelled("containsAll");
  }

  public boolean removeAll(Collection<?> all) {
    throw notModelled("removeAll");
  }

  public boolean retainAll(Collection<?> all) {
    throw notModelled("retainAll");
  }

  public <T> T[] toArray(T[] array) {
    if (!heap().isAlone(array)) {
      throw notModelled("toArray with an array that other threads can reach");
    }
    T[] filled = snapshot().toArray(array);
    if (filled == array) {
      heap().alone().change(array);
    } else {
      heap().made(filled);
    }
    return filled;
  }

  final Error notModelled(String method) {
    return heap().notFollowed("uses " + method + " of a collection, which is not modelled");
  }
}
