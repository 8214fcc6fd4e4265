package bufferscope.sync.controlled;

/** Buffer code did something different when it was run again with the same results. */
public final class NotRepeatableException extends RuntimeException {
  NotRepeatableException(Node expected, Operation instead) {
    super(
        "line %d: the code did %s at first and %s when it was run again; it may depend only on its"
                .formatted(expected.line(), expected.operation().action(), instead.action())
            + " Sync, and not on fields of its own, clocks or random numbers");
  }

  NotRepeatableException(int line) {
    super("line %d: the code remembers how often it went through its loop".formatted(line));
  }
}
