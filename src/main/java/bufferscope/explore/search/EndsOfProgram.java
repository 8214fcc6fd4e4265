package bufferscope.explore.search;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The possible ends of a program: the content of its collections there must not depend on chance.
 */
final class EndsOfProgram {
  /** By collection, the first end that was reached and has elements left in it. */
  private final Map<Integer, Integer> full = new LinkedHashMap<>();

  /** The collections that had elements left at all ends so far. */
  private final BitSet alwaysFull = new BitSet();

  private boolean any;

  /** Adds an end, and the collections that have elements left there. */
  void add(int state, BitSet leftOver) {
    leftOver.stream().forEach(collection -> full.putIfAbsent(collection, state));
    if (any) {
      alwaysFull.and(leftOver);
    } else {
      alwaysFull.or(leftOver);
    }
    any = true;
  }

  /** Returns an end with elements left in a collection that is empty at another end. */
  OptionalInt leftOver() {
    return full.entrySet().stream()
        .filter(each -> !alwaysFull.get(each.getKey()))
        .mapToInt(Map.Entry::getValue)
        .findFirst();
  }
}
