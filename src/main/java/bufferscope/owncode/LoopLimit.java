package bufferscope.owncode;

/**
 * How far a search of a program follows loops.
 *
 * @param rounds the number of rounds after which a thread stands still for good
 * @param loops the loops for which that holds; others go round as written
 */
public record LoopLimit(int rounds, Loops loops) {
  /** The limit with which a search begins. */
  public static final LoopLimit FEW = new LoopLimit(2, Loops.ENDLESS);

  /** Sets of loops, each of which includes the ones before. */
  public enum Loops {
    /** Those that only an exception ends. */
    ENDLESS,
    /** Those that end when others say so, too. */
    OPEN,
    ALL
  }

  /** Returns the same limit for those loops. */
  public LoopLimit of(Loops others) {
    return new LoopLimit(rounds, others);
  }

  public boolean covers(Loops some) {
    return some.compareTo(loops) <= 0;
  }
}
