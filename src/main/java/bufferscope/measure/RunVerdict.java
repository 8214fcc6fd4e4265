package bufferscope.measure;

import java.util.List;

/**
 * The violations of invariants in a run so far.
 *
 * @param unchecked the number of events at the beginning of the run that were not checked
 * @param count the number of violations
 * @param first the first of them, at most {@value ViolationLog#KEPT}, and the standstill
 * @param faults the faults, threads that died included: one of each kind, in the order in which
 *     they began
 * @param lost items that were overwritten in their slot, or dropped
 * @param duplicated how often an item was taken or finished once more
 * @param outOfOrder items taken before an older one
 * @param stuck whether no thread will make progress any more
 */
public record RunVerdict(
    long unchecked,
    long count,
    List<Violation> first,
    List<Fault> faults,
    long lost,
    long duplicated,
    long outOfOrder,
    boolean stuck) {

  /** The verdict without any fault. */
  public static final RunVerdict FINE = new RunVerdict(0, 0, List.of(), List.of(), 0, 0, 0, false);

  public boolean holds() {
    return count == 0;
  }

  /** Returns the number of faults that stop a run. */
  public long stops() {
    return faults.stream().filter(fault -> fault.kind().stops()).count();
  }

  /** Returns the number of occurrences of all faults. */
  public long total() {
    return faults.stream().mapToLong(Fault::count).sum();
  }

  /** Returns the faults that are violated invariants, without mere warnings. */
  public List<Fault> harm() {
    return faults.stream()
        .filter(fault -> fault.kind().stops() && !fault.kind().isFailure())
        .toList();
  }
}
