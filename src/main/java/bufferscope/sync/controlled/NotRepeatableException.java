package bufferscope.sync.controlled;

/** Buffer code did something different when it was run again with the same results. */
public final class NotRepeatableException extends RuntimeException {
  NotRepeatableException(CodeLine line, Operation expected, Operation instead) {
    super(
        "%s: the code did %s at first and %s when it was run again; it may depend only on its"
                .formatted(line, expected.action(), instead.action())
            + " Sync, and not on fields of its own, clocks or random numbers");
  }

  NotRepeatableException(CodeLine line) {
    super("%s: the code remembers how often it went through its loop".formatted(line));
  }
}
