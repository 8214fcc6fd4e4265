package bufferscope.trace;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;

/** The finished items: all counted, the newest kept. */
final class FinishedItems {
  private final ArrayDeque<ItemLife> last;
  private long count;

  FinishedItems(long count, Collection<ItemLife> last) {
    this.count = count;
    this.last = new ArrayDeque<>(last);
  }

  void add(ItemLife life) {
    count++;
    last.addLast(life);
    if (last.size() > StateFold.LAST_FINISHED) {
      last.removeFirst();
    }
  }

  long count() {
    return count;
  }

  List<ItemLife> last() {
    return List.copyOf(last);
  }
}
