package bufferscope.owncode.twin;

import java.util.Comparator;
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
}
