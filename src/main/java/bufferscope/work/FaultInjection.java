package bufferscope.work;

/**
 * What goes wrong on purpose.
 *
 * @param hostileProducers how many of the producers, the last ones, put invalid, forged, altered
 *     and replayed items in turn, 0 to 1,000
 * @param crashEvery every how many items a consumer throws while it has one in hands; 0 for never,
 *     at most {@link #MAX_CRASH_EVERY}
 */
public record FaultInjection(int hostileProducers, int crashEvery) {
  public static final int MAX_CRASH_EVERY = 1_000_000;
  public static final FaultInjection NONE = new FaultInjection(0, 0);

  public FaultInjection {
    Range.check("hostile producers", hostileProducers, 0, Team.MAX_THREADS);
    Range.check("crash every", crashEvery, 0, MAX_CRASH_EVERY);
  }

  /** The same among so many producers, of whom no more than all can be hostile. */
  public FaultInjection among(int producers) {
    return new FaultInjection(Math.min(hostileProducers, producers), crashEvery);
  }
}
