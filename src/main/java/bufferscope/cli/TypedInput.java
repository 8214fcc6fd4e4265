package bufferscope.cli;

import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Hands the lines of an input to a run, as fast as it takes them. */
final class TypedInput implements Runnable {
  private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final InputStream in;
  private final LiveRun run;
  private final Consumer<String> complain;

  /** Reads {@code in}; sentences on lines that cannot be items go to {@code complain}. */
  TypedInput(InputStream in, LiveRun run, Consumer<String> complain) {
    this.in = in;
    this.run = run;
    this.complain = complain;
  }

  /** Reads on a thread of its own, which may wait for a person for ever. */
  void start() {
    Thread thread = new Thread(this, "input");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        type(line);
      }
    } catch (IOException e) {
      complain.accept("the input cannot be read: " + e.getMessage());
    } finally {
      run.endTyping();
    }
  }

  private void type(String line) {
    try {
      while (!run.type(line) && run.phase() != Phase.ENDED) {
        LockSupport.parkNanos(this, REST_NANOS); // too many lines wait already
      }
    } catch (IllegalArgumentException e) {
      complain.accept(e.getMessage());
    }
  }
}
