package bufferscope.work;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The numbers of one producer's items that were used, in memory that does not grow: all that are
 * far below the newest ones count as used. Several consumers may be out of step, but not that far.
 */
final class SeenNumbers {
  private static final int KEPT = 4096;

  @GuardedBy("this")
  private final NavigableSet<Long> newest = new TreeSet<>();

  /** Used once, and to be used once more. */
  @GuardedBy("this")
  private final Set<Long> forgotten = new HashSet<>();

  @GuardedBy("this")
  private long floor;

  /** Answers whether the number was new. */
  synchronized boolean add(long number) {
    if (forgotten.remove(number)) {
      return true;
    }
    if (number <= floor || !newest.add(number)) {
      return false;
    }
    if (newest.size() > KEPT) {
      floor = newest.pollFirst();
    }
    return true;
  }

  synchronized void forget(long number) {
    forgotten.add(number);
  }
}
