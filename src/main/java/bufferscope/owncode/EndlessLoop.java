package bufferscope.owncode;

/** A loop had so many rounds without an operation that it is considered endless. */
final class EndlessLoop extends Error {
  EndlessLoop(int line, int rounds) {
    super("line %d went round %,d times without an operation".formatted(line, rounds));
  }
}
