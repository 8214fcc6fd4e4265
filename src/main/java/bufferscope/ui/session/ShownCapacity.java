package bufferscope.ui.session;

/**
 * The capacity of the buffer that the window shows.
 *
 * @param slots the capacity in the next run, or after the next change
 * @param fixed whether the code fixes it, so that it cannot be chosen
 * @param duringRun whether it can change during a run
 */
public record ShownCapacity(int slots, boolean fixed, boolean duringRun) {}
