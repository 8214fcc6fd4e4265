package bufferscope.measure;

import java.util.List;

/**
 * How the invariants of a run fared so far.
 *
 * @param count how many violations there were
 * @param first the first of them, at most {@value Invariants#KEPT}, and the standstill
 * @param lost items that were overwritten in their slot, or dropped
 * @param duplicated how often an item was taken or finished once more
 * @param outOfOrder items taken before an older one
 * @param stuck whether nobody will get any further
 */
public record Verdict(
    long count, List<Violation> first, long lost, long duplicated, long outOfOrder, boolean stuck) {

  public boolean holds() {
    return count == 0;
  }
}
