package bufferscope.ui.stage;

import bufferscope.run.Frame;
import bufferscope.trace.SystemState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The line below the picture: why the thread looked at is where it is, or how the buffer is. */
final class Explanation {
  private static final long LEAST_READING_NANOS = 300_000_000;

  private final Consumer<String> line;
  private String text = "";
  private @Nullable ThreadToken lookedAt;
  private @Nullable Frame frame;
  private long told;

  Explanation(Consumer<String> line) {
    this.line = line;
  }

  void show(Frame newFrame) {
    frame = newFrame;
    if (System.nanoTime() - told >= LEAST_READING_NANOS) {
      update();
    }
  }

  /** From now on it tells of that thread. */
  void lookAt(ThreadToken thread) {
    lookedAt = thread;
    update();
  }

  /** It no longer tells of that thread. */
  void lookAwayFrom(ThreadToken thread) {
    if (thread.equals(lookedAt)) {
      lookedAt = null;
      update();
    }
  }

  void clear() {
    frame = null;
    lookedAt = null;
    tell("");
  }

  /** Why that thread is where it is, at this moment. */
  String of(int thread) {
    Frame shown = frame;
    return shown == null ? "" : new ThreadSentence(shown.state(), shown.at()).of(thread);
  }

  @Nullable SystemState state() {
    Frame shown = frame;
    return shown == null ? null : shown.state();
  }

  private void update() {
    Frame shown = frame;
    if (shown == null) {
      return;
    }
    told = System.nanoTime();
    ThreadToken token = lookedAt;
    if (token == null) {
      tell(new StageSentence().of(shown.state(), shown.skipped()));
    } else {
      tell(of(token.thread()));
      token.setAccessibleHelp(text);
    }
  }

  private void tell(String newText) {
    if (!newText.equals(text)) {
      text = newText;
      line.accept(text);
    }
  }
}
