package bufferscope.cli;

import bufferscope.run.Frame;
import java.time.Duration;

/** Shows nothing while the run goes on. */
record Silence() implements LiveView {

  @Override
  public Duration interval() {
    return Duration.ofNanos(Long.MAX_VALUE);
  }

  @Override
  public void show(Frame frame) {}
}
