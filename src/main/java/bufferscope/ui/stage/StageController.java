package bufferscope.ui.stage;

import bufferscope.run.Frame;

/** Shows the run. */
public final class StageController {

  public void show(Frame frame) {}

  /** Forgets the run that was shown. */
  public void reset() {}

  public void setActions(ThreadActions actions) {}

  public void setReducedMotion(boolean reduced) {}
}
