package bufferscope.explore.model;

import bufferscope.sync.Slots;
import bufferscope.work.Team;

/**
 * The threads at the buffer, and the size of their task.
 *
 * @param producers 1 to 1,000 threads
 * @param consumers 1 to 1,000 threads
 * @param capacity 1 to 1,024 slots
 * @param items the number of items that each producer makes; {@link #ENDLESS} for steps without an
 *     end
 */
public record Bounds(int producers, int consumers, int capacity, int items) {
  public static final int ENDLESS = Integer.MAX_VALUE;

  public Bounds {
    check("producers", producers, Team.MAX_THREADS);
    check("consumers", consumers, Team.MAX_THREADS);
    Slots.checkCapacity(capacity);
    check("items per producer", items, ENDLESS);
  }

  /**
   * Returns the bounds of a program that starts so many threads itself, at least 2; they have no
   * roles.
   */
  static Bounds ofThreads(int threads) {
    return new Bounds(threads - 1, 1, 1, 1);
  }

  /** Returns the same with producers that never stop. */
  public Bounds endless() {
    return new Bounds(producers, consumers, capacity, ENDLESS);
  }

  /** Returns true if producers never stop. */
  public boolean isEndless() {
    return items == ENDLESS;
  }

  public int threads() {
    return producers + consumers;
  }

  private static void check(String what, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException("%s: %,d is not in 1 to %,d".formatted(what, value, max));
    }
  }
}
