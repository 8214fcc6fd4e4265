package bufferscope.ui.stage;

import bufferscope.work.Rate;

/** The user's actions on a single thread. */
public interface ThreadActions {
  /** No actions, as in the past. */
  ThreadActions NONE =
      new ThreadActions() {
        @Override
        public void setPaused(int thread, boolean paused) {}

        @Override
        public void interrupt(int thread) {}

        @Override
        public void setRate(int thread, Rate rate) {}
      };

  void setPaused(int thread, boolean paused);

  void interrupt(int thread);

  void setRate(int thread, Rate rate);
}
