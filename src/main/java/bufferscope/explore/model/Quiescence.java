package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.HAND;

/** Recognises states in which nothing more happens, and whether such a state is right. */
public final class Quiescence {
  private final Layout layout;
  private final Moves moves;
  private final SharedData data;
  private final CallOrder order;
  private final ProgramEnds programEnds;

  Quiescence(
      Layout layout, Moves moves, SharedData data, CallOrder order, ProgramEnds.WakeUp wakeUp) {
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

  /** Returns true if all work is done: the items are used up, and threads only wait for more. */
  boolean isFinished(int[] s) {
    return isStill(s) && isAtRest(s);
  }

  /** Returns true if no thread can do anything that would let another one go on. */
  private boolean isStill(int[] s) {
    for (int thread = 0; thread < layout.threads; thread++) {
      if (moves.canGetOn(s, thread) || moves.canTimeOut(s, thread) || moves.mustThrow(s, thread)) {
        return false;
      }
    }
    return true;
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
