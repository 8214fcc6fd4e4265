package bufferscope.measure;

/**
 * A fault of one kind. Its repetitions and consequences of the same kind count as the same fault.
 *
 * @param first its first occurrence
 * @param count the number of its occurrences
 */
public record Fault(Violation first, long count) {
  public ViolationKind kind() {
    return first.kind();
  }

  Fault again() {
    return new Fault(first, count + 1);
  }
}
