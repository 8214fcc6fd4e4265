package bufferscope.explore.model;

/**
 * What happens next: the whole freedom that a scheduler has.
 *
 * @param thread the id of the thread, producers from 1 on and consumers after them
 * @param whom the waiting thread that a signal of this step reaches, if that is free to choose;
 *     {@link #FIRST} for the one that waits longest
 */
public record Choice(Transition transition, int thread, int whom) {
  public static final int FIRST = -1;

  /** What may happen to a thread. */
  public enum Transition {
    /** It does its next operation, or queues up for it. */
    STEP,
    /**
     * It queues up for what its operation needs, even if that is free: live threads are seen
     * between wanting and getting. No schedule needs it, since it leads nowhere else.
     */
    QUEUE_UP,
    /** It stops waiting for no reason. */
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
