package bufferscope.cli.terminal;

import bufferscope.run.Frame;
import java.time.Duration;

/** Shows a run while it goes on. */
public interface RunView extends AutoCloseable {

  /** How often it wants to show something. */
  Duration interval();

  void show(Frame frame);

  /** Leaves the terminal as it was found. */
  @Override
  default void close() {}
}
