package bufferscope.cli.terminal;

import bufferscope.run.Frame;
import java.time.Duration;

/** Shows a run while it goes on. */
public interface RunView extends AutoCloseable {

  /** Returns the interval between two calls of {@link #show}. */
  Duration interval();

  void show(Frame frame);

  /** Restores the terminal. */
  @Override
  default void close() {}
}
