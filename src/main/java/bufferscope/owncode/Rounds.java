package bufferscope.owncode;

/**
 * Ends loops that would stop a search. Every loop of explored code calls {@link #next} in each
 * round; {@link Source} inserts these calls.
 *
 * <p>So no other thread has to watch, nothing keeps running, and the last round is the same each
 * time.
 */
public final class Rounds {
  /** The maximum number of rounds, more than any call of buffer code needs. */
  private static final int LIMIT = 1_000_000;

  /**
   * The rounds of the calling thread. Searches may run side by side, each on a thread of its own.
   */
  private static final ThreadLocal<Rounds> HERE = ThreadLocal.withInitial(Rounds::new);

  private int count;

  private Rounds() {}

  /** Begins a call. */
  static void begin() {
    HERE.get().count = 0;
  }

  /** Begins a round of the loop at that line. */
  public static void next(int line) {
    Rounds here = HERE.get();
    here.count++;
    if (here.count > LIMIT) {
      throw new EndlessLoop(line, LIMIT);
    }
  }
}
