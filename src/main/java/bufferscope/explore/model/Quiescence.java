package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.HAND;

/**
 * Recognises states in which nothing more can happen, and decides whether such a state is right.
 */
public final class Quiescence {
  private final Layout layout;
  private final Moves moves;
  private final SharedData data;
  private final CallOrder order;
  private final ProgramEnds programEnds;
  private final ProgramEnds.WakeUp wakeUp;

  Quiescence(
      Layout layout, Moves moves, SharedData data, CallOrder order, ProgramEnds.WakeUp wakeUp) {
    this.wakeUp = wakeUp;
    this.order = order;
    this.layout = layout;
    this.moves = moves;
    this.data = data;
    programEnds = new ProgramEnds(layout, moves, wakeUp);
  }

  /** Returns true if no thread can go on although one should: items are left, or a lock is held. */
  public boolean isStuck(int[] s) {
    return isStill(s) && !isAtRest(s);
  }

  /**
   * Returns true if a consumer has missed its wake-up: it waits though it would find an item, and
   * no call is under way that could wake it. Consumers between calls need not come again.
   */
  public boolean hasMissedWakeUp(int[] s) {
    int producers = layout.bounds.producers();
    if (!layout.traits.byValue()
        || layout.isProgram()
        || anyLives(s, 0, producers)
        || order.isUsedUp(s)) {
      return false;
    }
    boolean missed = false;
    for (int thread = producers; thread < layout.threads; thread++) {
      if (canGetOn(s, thread) && !order.isBetweenCalls(s, thread)) {
        return false;
      }
      missed = missed || (moves.isWaiting(s, thread) && !wakeUp.isInVain(s, thread));
    }
    return missed;
  }

  /** Returns true if all work is done: the items are used up, and threads only wait for more. */
  boolean isFinished(int[] s) {
    return isStill(s) && isAtRest(s);
  }

  /** Returns true if no thread can do anything that would let another one go on. */
  private boolean isStill(int[] s) {
    for (int thread = 0; thread < layout.threads; thread++) {
      if (canGetOn(s, thread)) {
        return false;
      }
    }
    return true;
  }

  private boolean canGetOn(int[] s, int thread) {
    return moves.canGetOn(s, thread) || moves.canTimeOut(s, thread) || moves.mustThrow(s, thread);
  }

  /**
   * Returns true if a still state is right: all items were made and used up and no lock is held; or
   * no consumer is left to use them up, since all were interrupted.
   */
  public boolean isAtRest(int[] s) {
    if (layout.isProgram()) {
      return programEnds.isAtRest(s);
    }
    int producers = layout.bounds.producers();
    if (layout.traits.byValue()) { // a consumer may hold locks while it waits: it will release them
      return !anyLives(s, producers, layout.threads)
          || (!anyLives(s, 0, producers) && order.isUsedUp(s));
    }
    return !anyLives(s, producers, layout.threads)
        || (!anyLives(s, 0, producers)
            && !consumerHasItem(s)
            && data.isUsedUp(s)
            && !anyLockHeld(s));
  }

  /** Returns true if there is nothing that should come to its end and has not. */
  public boolean isSettled(int[] s) {
    return layout.isProgram() ? programEnds.isSettled(s) || isAtRest(s) : isAtRest(s);
  }

  /** Returns true if a thread stands still only because its loop is not followed any further. */
  public boolean isCut(int[] s) {
    return programEnds.isCut(s);
  }

  private boolean anyLives(int[] s, int from, int to) {
    for (int thread = from; thread < to; thread++) {
      if (!moves.isOver(s, thread)) {
        return true;
      }
    }
    return false;
  }

  private boolean consumerHasItem(int[] s) {
    for (int thread = layout.bounds.producers(); thread < layout.threads; thread++) {
      if (s[ThreadWords.of(thread) + HAND] != 0 && !moves.isOver(s, thread)) {
        return true;
      }
    }
    return false;
  }

  private boolean anyLockHeld(int[] s) {
    for (int lock = 0; lock < layout.locks.size(); lock++) {
      if (s[layout.owner(lock)] != 0) {
        return true;
      }
    }
    return false;
  }
}
