package bufferscope.cli.command;

import bufferscope.cli.terminal.Output;
import bufferscope.io.LineReader;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.work.ItemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives the lines of an input to a run, as fast as the run takes them. */
final class TypedInput implements Runnable {
  private static final int SKIPPED = 1;
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final LineReader lines;
  private final LiveRun run;
  private final Consumer<String> complain;
  private volatile int status;

  /**
   * Creates an input from {@code in}; sentences about lines that cannot be items go to {@code
   * complain}.
   */
  TypedInput(InputStream in, LiveRun run, Consumer<String> complain) {
    this.lines =
        new LineReader(new InputStreamReader(in, StandardCharsets.UTF_8), ItemKind.MAX_LENGTH + 1);
    this.run = run;
    this.complain = complain;
  }

  /** Reads on a thread of its own, which may wait for the user for ever. */
  void start() {
    Thread thread = new Thread(this, "input");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the exit status of the input: not 0 if a line was skipped. */
  int status() {
    return status;
  }

  @Override
  public void run() {
    try {
      @Nullable String line = lines.next();
      while (line != null && run.phase() != Phase.ENDED) {
        hand(line);
        line = lines.next();
      }
    } catch (IOException e) {
      status = Output.FAILED;
      complain.accept("the input cannot be read: " + e.getMessage());
    } finally {
      run.endTyping();
    }
  }

  private void hand(String line) {
    if (line.isEmpty()) {
      skip("it is empty");
    } else if (lines.isEndless()) {
      skip("it has no end, so the input is not read any further");
    } else if (line.length() > ItemKind.MAX_LENGTH) {
      skip("it is longer than %,d characters".formatted(ItemKind.MAX_LENGTH));
    } else {
      while (!run.type(line) && run.phase() != Phase.ENDED) {
        LockSupport.parkNanos(this, REST_NANOS); // too many lines wait already
      }
    }
  }

  private void skip(String reason) {
    status = SKIPPED;
    complain.accept("line %,d of the input is skipped: %s".formatted(lines.number(), reason));
  }
}
