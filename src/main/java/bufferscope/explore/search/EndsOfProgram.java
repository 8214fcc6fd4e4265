package bufferscope.explore.search;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The ways in which a program may end: what is left in its collections must not be chance. */
final class EndsOfProgram {
  /** By collection, the first state met that is an end and has elements of it left. */
  private final Map<Integer, Integer> full = new LinkedHashMap<>();

  /** What was left at all ends so far. */
  private final BitSet alwaysFull = new BitSet();

  private boolean any;

  /** An end, and the collections that have elements left there. */
  void add(int state, BitSet leftOver) {
    leftOver.stream().forEach(collection -> full.putIfAbsent(collection, state));
    if (any) {
      alwaysFull.and(leftOver);
    } else {
      alwaysFull.or(leftOver);
    }
    any = true;
  }

  /** Returns an end with elements left that another end has not. */
  OptionalInt leftOver() {
    return full.entrySet().stream()
        .filter(each -> !alwaysFull.get(each.getKey()))
        .mapToInt(Map.Entry::getValue)
        .findFirst();
  }
}
