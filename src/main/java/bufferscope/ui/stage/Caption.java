package bufferscope.ui.stage;

import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.node.ThreadToken;
import bufferscope.ui.stage.words.StageSentence;
import bufferscope.ui.stage.words.StepSentence;
import bufferscope.ui.stage.words.ThreadSentence;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The line below the picture. It explains the position of the thread under the mouse or with the
 * focus. Without such a thread, it describes the last step, or the state of the buffer while the
 * run is too fast for that. Before the start it is empty, since the invitation to start is there.
 */
final class Caption {
  private final Consumer<String> line;
  private String text = "";
  private String step = "";
  private @Nullable ThreadToken lookedAt;
  private @Nullable Frame frame;

  /** The frame with the last steps. */
  private @Nullable Frame acted;

  Caption(Consumer<String> line) {
    this.line = line;
  }

  void show(Frame newFrame, PicturePace pace) {
    if (state() == null || state().events() != newFrame.state().events()) {
      step = stepOf(newFrame, pace);
      acted = newFrame;
    }
    frame = newFrame;
    update();
  }

  /** Returns the sentence about the step. A step that needs no sentence keeps the previous one. */
  private String stepOf(Frame newFrame, PicturePace pace) {
    return pace.stepByStep() && newFrame.steps() > 0
        ? StepSentence.of(newFrame).orElse(pace.passedOver() > 0 ? "" : step)
        : "";
  }

  /** Explains that thread from now on. */
  void lookAt(ThreadToken thread) {
    lookedAt = thread;
    update();
  }

  /** Stops explaining that thread. */
  void lookAwayFrom(ThreadToken thread) {
    if (thread.equals(lookedAt)) {
      lookedAt = null;
      update();
    }
  }

  void clear() {
    frame = null;
    acted = null;
    step = "";
    lookedAt = null;
    setText("");
  }

  /** Returns the sentence that explains why that thread is where it is at this moment. */
  String of(int thread) {
    Frame shown = frame;
    if (shown == null) {
      return "";
    }
    return shown.phase() == Phase.READY
        ? shown.state().thread(thread).map(Caption::ready).orElse("")
        : new ThreadSentence(shown.state(), shown.at()).of(thread);
  }

  private static String ready(ThreadState thread) {
    return Texts.of("stage.sentenceReady", thread.name());
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
    ThreadToken token = lookedAt;
    if (token == null) {
      setText(shown.phase() == Phase.READY ? "" : sentence(shown));
    } else {
      setText(of(token.thread()));
      token.setAccessibleHelp(text);
    }
  }

  private String sentence(Frame shown) {
    return step.isEmpty()
        ? lastStep(shown).orElseGet(() -> new StageSentence().of(shown.state()))
        : step;
  }

  /** Returns the sentence about the last step of a run that was too fast for it, and is paused. */
  private Optional<String> lastStep(Frame shown) {
    Frame last = acted;
    return last == null || shown.phase() != Phase.PAUSED ? Optional.empty() : StepSentence.of(last);
  }

  private void setText(String newText) {
    if (!newText.equals(text)) {
      text = newText;
      line.accept(text);
    }
  }
}
