package bufferscope.ui.stage;

import bufferscope.work.Rate;

/** What a person can do to a single thread. */
public interface ThreadActions {
  void setPaused(int thread, boolean paused);

  void interrupt(int thread);

  void setRate(int thread, Rate rate);
}
