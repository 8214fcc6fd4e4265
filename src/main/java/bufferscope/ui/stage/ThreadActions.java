package bufferscope.ui.stage;

import bufferscope.work.Rate;

/** What a person can do to a single thread. */
public interface ThreadActions {
  /** Where nothing can be done to a thread, as in the past. */
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
