package bufferscope.ui.stage;

/**
 * The way in which the picture follows the run.
 *
 * @param stepByStep whether each step is shown with its movement; otherwise steps are too fast for
 *     that, and everything is shown at its place
 * @param passedOver the number of steps that were not shown since the previous picture
 */
public record PicturePace(boolean stepByStep, long passedOver) {}
