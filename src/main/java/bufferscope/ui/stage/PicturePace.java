package bufferscope.ui.stage;

/**
 * How the picture follows the run.
 *
 * @param stepByStep whether each step is shown, with what it moves on its way; otherwise steps are
 *     too fast for that, and everything stands where it is
 * @param passedOver how many steps were not shown since the picture before
 */
public record PicturePace(boolean stepByStep, long passedOver) {}
