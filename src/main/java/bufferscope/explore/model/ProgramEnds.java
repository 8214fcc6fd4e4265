package bufferscope.explore.model;

import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive.ThreadPart;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Recognises the ends of a program that starts its threads itself: all threads are over, or the
 * remaining ones are in endless loops and wait for more work. Daemons need not end.
 */
final class ProgramEnds {
  private final Layout layout;
  private final Moves moves;
  private final WakeUp wakeUp;

  /** Tries what a thread would do if it were woken now. */
  @FunctionalInterface
  interface WakeUp {
    /** Returns true if the thread, which waits, would wait again without having done anything. */
    boolean isInVain(int[] s, int thread);
  }

  ProgramEnds(Layout layout, Moves moves, WakeUp wakeUp) {
    this.layout = layout;
    this.moves = moves;
    this.wakeUp = wakeUp;
  }

  /** Returns true if a state in which no thread can go on is right. */
  boolean isAtRest(int[] s) {
    return all(s, thread -> moves.node(s, thread).isInEndlessLoop() && isIdle(s, thread));
  }

  /** Returns true if no thread is left that should end. */
  boolean isSettled(int[] s) {
    return all(s, thread -> moves.node(s, thread).isInEndlessLoop());
  }

  private boolean all(int[] s, IntPredicate endless) {
    return isCut(s)
        || IntStream.range(0, layout.threads)
            .allMatch(thread -> isFine(s, thread, endless, layout.threads));
  }

  /** Returns true if a thread stands still only because its loop is not followed any further. */
  boolean isCut(int[] s) {
    for (int thread = 0; thread < layout.threads; thread++) {
      if (isParked(s, thread)) {
        return true;
      }
    }
    return false;
  }

  private boolean isParked(int[] s, int thread) {
    return moves.operation(s, thread).action() == Operation.Action.PARK;
  }

  /**
   * Returns true if the thread need not go on, or waits for the end of one that need not, and so
   * on. In a program that interrupts threads, one that another waits for must end.
   */
  private boolean isFine(int[] s, int thread, IntPredicate endless, int most) {
    if (layout.program.get(thread).daemon()
        || s[layout.life(thread)] != ThreadPart.ALIVE
        || moves.isOver(s, thread)
        || endless.test(thread)) {
      return true;
    }
    int joined = layout.traits.interruptsThreads() ? -1 : joined(s, thread);
    return most > 0 && joined >= 0 && isFine(s, joined, endless, most - 1);
  }

  /** Returns the thread whose end this one waits for; -1 for none. */
  private int joined(int[] s, int thread) {
    Operation operation = moves.operation(s, thread);
    if (moves.isHeldUp(s, thread)) {
      for (int other = 0; other < layout.threads; other++) {
        if (other != thread && layout.program.get(other).life() == operation.object()) {
          return other;
        }
      }
    }
    return -1;
  }

  private boolean isIdle(int[] s, int thread) {
    return moves.isWaiting(s, thread)
        ? wakeUp.isInVain(s, thread)
        : moves.isHeldUp(s, thread) || moves.operation(s, thread).action().isAcquiring();
  }
}
