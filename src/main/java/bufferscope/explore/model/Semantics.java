package bufferscope.explore.model;

import bufferscope.work.Team;

/**
 * The behaviour of the primitives where their contract leaves a choice.
 *
 * @param fair whether locks and semaphores are first come, first served; otherwise any thread that
 *     wants them may be next, which is all that {@link java.util.concurrent.locks.Lock} promises
 * @param spurious the number of waits that may end spuriously, in all
 * @param interrupts the number of threads that may be interrupted, in all
 * @param signalAny whether a signal may reach any waiting thread, as with Java's built-in monitors,
 *     instead of the one that waits longest
 */
public record Semantics(boolean fair, int spurious, int interrupts, boolean signalAny) {
  /** The default of {@code java.util.concurrent}, without interrupts and spurious wake-ups. */
  public static final Semantics BARGING = new Semantics(false, 0, 0, false);

  public static final Semantics FAIR = new Semantics(true, 0, 0, false);

  /** A limit beyond what a search can cover. */
  public static final int MAX = 1000;

  public Semantics {
    check("spurious wake-ups", spurious, MAX);
    check("interrupts", interrupts, 2 * Team.MAX_THREADS);
  }

  public Semantics withFair() {
    return new Semantics(true, spurious, interrupts, signalAny);
  }

  public Semantics withSpurious(int newSpurious) {
    return new Semantics(fair, newSpurious, interrupts, signalAny);
  }

  public Semantics withInterrupts(int newInterrupts) {
    return new Semantics(fair, spurious, newInterrupts, signalAny);
  }

  private static void check(String what, int value, int max) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException("%s: %,d is not in 0 to %,d".formatted(what, value, max));
    }
  }
}
