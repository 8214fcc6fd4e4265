package bufferscope.owncode.twin;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The order of a queue of the file: its comparator, or the natural order of its elements.
 *
 * <p>Elements are compared while an operation is performed, outside of any call. So code of the
 * file that compares them can use constants only.
 */
record Order(Heap heap, Comparator<Object> comparator) {

  @SuppressWarnings("unchecked") // elements of one queue can be compared, or the code is wrong
  static Order of(Heap heap, @Nullable Comparator<?> comparator) {
    return new Order(
        heap,
        comparator == null
            ? (one, other) -> ((Comparable<Object>) one).compareTo(other)
            : (Comparator<Object>) comparator);
  }

  int compare(Object one, Object other) {
    return heap.comparing(() -> comparator.compare(one, other));
  }

  private int compare(ValueNumbers values, int one, int other) {
    return compare(
        Objects.requireNonNull(values.object(one)), Objects.requireNonNull(values.object(other)));
  }

  /** Returns the index of the first element that this one is equal to in the order, or -1. */
  int find(ValueNumbers values, List<Integer> content, int element) {
    for (int i = 0; i < content.size(); i++) {
      if (compare(values, element, content.get(i)) == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the number of elements that are not greater than this one. */
  int place(ValueNumbers values, List<Integer> content, int element) {
    int place = 0;
    while (place < content.size() && compare(values, element, content.get(place)) >= 0) {
      place++;
    }
    return place;
  }
}
