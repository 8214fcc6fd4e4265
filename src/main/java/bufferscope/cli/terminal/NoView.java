package bufferscope.cli.terminal;

import bufferscope.run.Frame;
import java.time.Duration;

/** Shows nothing while the run goes on. */
public record NoView() implements RunView {

  @Override
  public Duration interval() {
    return Duration.ofNanos(Long.MAX_VALUE);
  }

  @Override
  public void show(Frame frame) {}
}
