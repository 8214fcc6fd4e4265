package bufferscope.owncode.twin;

/** A loop had more rounds, or a method called itself more often, than any call needs. */
public final class EndlessLoopError extends Error {
  EndlessLoopError(int line, int rounds) {
    super("an endless loop: line %d ran %,d times in one call".formatted(line, rounds));
  }
}
