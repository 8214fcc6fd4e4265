package bufferscope.owncode.twin;

import bufferscope.owncode.twin.ValueNumbers.ElementList;
import bufferscope.sync.controlled.CellFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation of a list or queue, in one step.
 *
 * @param index the index, for operations that have one
 * @param element the element, for operations that have one
 * @param capacity the maximum number of elements
 * @param waits whether the thread waits for a free place, or for an element
 * @param order the order in which elements are kept, if the collection has one
 */
record SequenceFunction(
    ValueNumbers values,
    Access access,
    int index,
    int element,
    int capacity,
    boolean waits,
    @Nullable Order order)
    implements CellFunction {
  /** Stands for no such element, or no free place: not the number of any value. */
  static final int ABSENT = Integer.MIN_VALUE + 1;

  enum Access {
    SIZE,
    GET,
    PEEK_FIRST,
    PEEK_LAST,
    INDEX_OF,
    CONTENT,
    ADD_FIRST,
    ADD_LAST,
    /** Behind all elements that are not greater. */
    ADD_SORTED,
    /** The same in a set, which has no equal element; without an order, behind all others. */
    ADD_ABSENT,
    ADD_AT,
    SET,
    REMOVE_FIRST,
    REMOVE_LAST,
    REMOVE_AT,
    REMOVE_ELEMENT,
    CLEAR,
    /** Removes all elements, and answers with them. */
    DRAIN
  }

  @Override
  public boolean isLook() {
    return access.compareTo(Access.CONTENT) <= 0;
  }

  private boolean adds() {
    return Access.ADD_FIRST.compareTo(access) <= 0 && access.compareTo(Access.ADD_AT) <= 0;
  }

  @Override
  public boolean isEnabled(int value) {
    int size = content(value).size();
    return !waits || (adds() ? size < capacity : size > 0);
  }

  private List<Integer> content(int value) {
    return values.content(value).elements();
  }

  @Override
  public int answer(int value) {
    List<Integer> content = content(value);
    int size = content.size();
    return switch (access) {
      case SIZE -> size;
      case CONTENT, DRAIN -> value;
      case INDEX_OF -> find(content);
      case PEEK_FIRST, REMOVE_FIRST -> size == 0 ? ABSENT : content.get(0);
      case PEEK_LAST, REMOVE_LAST -> size == 0 ? ABSENT : content.get(size - 1);
      case GET, SET, REMOVE_AT -> index < 0 || index >= size ? ABSENT : content.get(index);
      case ADD_AT -> index < 0 || index > size ? ABSENT : 1;
      case ADD_FIRST, ADD_LAST, ADD_SORTED -> size < capacity ? 1 : 0;
      case ADD_ABSENT -> find(content) < 0 ? 1 : 0;
      case REMOVE_ELEMENT -> find(content) >= 0 ? 1 : 0;
      case CLEAR -> 1;
    };
  }

  @Override
  public int next(int value) {
    List<Integer> content = content(value);
    int answer = answer(value);
    if (isLook() || answer == ABSENT || (adds() && answer == 0)) {
      return value;
    }
    List<Integer> changed = new ArrayList<>(content);
    switch (access) {
      case ADD_FIRST -> changed.add(0, element);
      case ADD_LAST -> changed.add(element);
      case ADD_SORTED, ADD_ABSENT -> changed.add(place(content), element);
      case ADD_AT -> changed.add(index, element);
      case SET -> changed.set(index, element);
      case REMOVE_FIRST -> changed.remove(0);
      case REMOVE_LAST -> changed.remove(content.size() - 1);
      case REMOVE_AT -> changed.remove(index);
      case REMOVE_ELEMENT -> removeFound(changed);
      default -> changed.clear();
    }
    return values.of(new ElementList(List.copyOf(changed)));
  }

  private void removeFound(List<Integer> content) {
    int found = find(content);
    if (found >= 0) {
      content.remove(found);
    }
  }

  /** Returns the index of the first element that is equal, or -1. */
  private int find(List<Integer> content) {
    return order == null ? content.indexOf(element) : order.find(values, content, element);
  }

  private int place(List<Integer> content) {
    return order == null ? content.size() : order.place(values, content, element);
  }

  @Override
  public String toString() {
    return switch (access) {
      case SIZE -> "size()";
      case GET -> "get(" + index + ")";
      case PEEK_FIRST -> waits ? "get()" : "peek()"; // only a future is waited for without taking
      case PEEK_LAST -> "peekLast()";
      case INDEX_OF -> "indexOf(" + text() + ")";
      case CONTENT -> "toString()";
      case ADD_FIRST -> "addFirst(" + text() + ")";
      case ADD_SORTED, ADD_ABSENT -> "add(" + text() + ")";
      case ADD_LAST -> (waits ? "put(" : "add(") + text() + ")";
      case ADD_AT -> "add(" + index + ", " + text() + ")";
      case SET -> "set(" + index + ", " + text() + ")";
      case REMOVE_FIRST -> waits ? "take()" : "removeFirst()";
      case REMOVE_LAST -> "removeLast()";
      case REMOVE_AT -> "remove(" + index + ")";
      case REMOVE_ELEMENT -> "remove(" + text() + ")";
      case CLEAR -> "clear()";
      case DRAIN -> "drainTo()";
    };
  }

  private String text() {
    return Cells.text(values.object(element));
  }
}
