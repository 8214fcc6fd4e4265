package bufferscope.work;

/**
 * The faults that a run causes on purpose.
 *
 * @param hostileProducers the number of producers, counted from the last, that put invalid, forged,
 *     altered and replayed items in turn, 0 to 1,000
 * @param crashEvery the number of items after which a consumer throws with the last of them in its
 *     hands; 0 for never, at most {@link #MAX_CRASH_EVERY}
 */
public record FaultInjection(int hostileProducers, int crashEvery) {
  public static final int MAX_CRASH_EVERY = 1_000_000;
  public static final FaultInjection NONE = new FaultInjection(0, 0);

  public FaultInjection {
    Range.check("hostile producers", hostileProducers, 0, Team.MAX_THREADS);
    Range.check("crash every", crashEvery, 0, MAX_CRASH_EVERY);
  }

  /** Returns the same with at most that many hostile producers. */
  public FaultInjection among(int producers) {
    return new FaultInjection(Math.min(hostileProducers, producers), crashEvery);
  }
}
