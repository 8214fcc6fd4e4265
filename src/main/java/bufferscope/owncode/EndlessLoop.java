package bufferscope.owncode;

/** A loop went round for so long without an operation that it is taken to be endless. */
final class EndlessLoop extends Error {
  EndlessLoop(int line, int rounds) {
    super("line %d went round %,d times without an operation".formatted(line, rounds));
  }
}
