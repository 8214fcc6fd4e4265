package bufferscope.cli.terminal;

import bufferscope.run.Frame;
import java.time.Duration;
import java.util.List;

/** Shows a run while it goes on. */
public interface RunView extends AutoCloseable {

  /** Returns the interval between two calls of {@link #show}. */
  Duration interval();

  void show(Frame frame);

  /** Shows lines that the buffer code has printed, each with its thread. */
  default void showPrinted(List<String> lines) {}

  /** Restores the terminal. */
  @Override
  default void close() {}
}
