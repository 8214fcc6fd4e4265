package bufferscope.explore.model;

import bufferscope.sync.controlled.ControlledSync.ThreadPart;
import bufferscope.sync.controlled.Operation;
import java.util.function.IntPredicate;

/**
 * How a program ends that starts its threads itself: all are over, or those that are not are in
 * loops without an end and wait for more to do. Daemons need not end.
 */
final class ProgramEnds {
  private final Layout layout;
  private final Moves moves;
  private final WakeUp wakeUp;

  /** Tries what a thread would do that is woken now. */
  @FunctionalInterface
  interface WakeUp {
    /** Returns true if the thread, which waits, would come to wait again and have done nothing. */
    boolean isInVain(int[] s, int thread);
  }

  ProgramEnds(Layout layout, Moves moves, WakeUp wakeUp) {
    this.layout = layout;
    this.moves = moves;
    this.wakeUp = wakeUp;
  }

  /** Returns true if a state in which no thread can go on is as it should be. */
  boolean isAtRest(int[] s) {
    return all(s, thread -> moves.node(s, thread).isInEndlessLoop() && isIdle(s, thread));
  }

  /** Returns true if no thread is left that should come to an end. */
  boolean isSettled(int[] s) {
    return all(s, thread -> moves.node(s, thread).isInEndlessLoop());
  }

  private boolean all(int[] s, IntPredicate endless) {
    boolean all = true;
    for (int thread = 0; thread < layout.threads; thread++) {
      if (isParked(s, thread)) {
        return true;
      }
      all &= isFine(s, thread, endless, layout.threads);
    }
    return all;
  }

  private boolean isParked(int[] s, int thread) {
    return moves.operation(s, thread).action() == Operation.Action.PARK;
  }

  /** The thread need not go on, or waits for the end of one that need not, and so on. */
  private boolean isFine(int[] s, int thread, IntPredicate endless, int most) {
    if (layout.program.get(thread).daemon()
        || s[layout.life(thread)] != ThreadPart.ALIVE
        || moves.isOver(s, thread)
        || endless.test(thread)) {
      return true;
    }
    int joined = joined(s, thread);
    return most > 0 && joined >= 0 && isFine(s, joined, endless, most - 1);
  }

  /** The thread that this one waits for to end; -1 for none. */
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
