package bufferscope.measure;

/**
 * What went wrong in one way: what comes again, or follows from it, is the same fault.
 *
 * @param first where it began
 * @param count how often it happened
 */
public record Fault(Violation first, long count) {
  public ViolationKind kind() {
    return first.kind();
  }

  Fault again() {
    return new Fault(first, count + 1);
  }
}
