package bufferscope.explore.model;

/**
 * The next step of a controlled run: the whole freedom that a scheduler has.
 *
 * @param thread the id of the thread, producers from 1 on and consumers after them
 * @param whom the waiting thread that a signal of this step reaches, if there is a choice; {@link
 *     #FIRST} for the one that waits longest
 */
public record Choice(Transition transition, int thread, int whom) {
  public static final int FIRST = -1;

  /** The kinds of steps of a thread. */
  public enum Transition {
    /** It does its next operation, or queues up for it. */
    STEP,
    /**
     * It queues up for what its operation needs, even if that is free, as a live thread does
     * between wanting and getting. No schedule needs this step, since it leads to no other states.
     */
    QUEUE_UP,
    /** Its wait ends with a spurious wake-up. */
    WAKE_UP,
    /** The time of its timed wait is over. */
    TIME_OUT,
    INTERRUPT
  }

  static Choice queueUp(int thread) {
    return new Choice(Transition.QUEUE_UP, thread, FIRST);
  }

  public static Choice step(int thread) {
    return new Choice(Transition.STEP, thread, FIRST);
  }
}
