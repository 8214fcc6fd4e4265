package bufferscope.owncode;

/**
 * Ends loops that would keep a search from going on. Every loop of code that is explored calls
 * {@link #next} in each round, which {@link Source} has written into it.
 *
 * <p>So no other thread has to watch, nothing is left running, and it is the same round that is the
 * last one each time.
 */
public final class Rounds {
  /** More than any call of buffer code needs. */
  private static final int LIMIT = 1_000_000;

  /** Searches may run side by side, each on a thread of its own. */
  private static final ThreadLocal<Rounds> HERE = ThreadLocal.withInitial(Rounds::new);

  private int count;

  private Rounds() {}

  /** A call begins. */
  static void begin() {
    HERE.get().count = 0;
  }

  /** The loop at that line begins a round. */
  public static void next(int line) {
    Rounds here = HERE.get();
    here.count++;
    if (here.count > LIMIT) {
      throw new EndlessLoop(line, LIMIT);
    }
  }
}
