package bufferscope.ui.recording;

import bufferscope.io.BadFileException;
import bufferscope.ui.session.OpenedRecording;
import bufferscope.ui.session.OpenedRecording.FilePart;
import bufferscope.ui.session.RecordedRun;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/** Opens recording files, away from the JavaFX thread. */
public final class RecordingFiles {
  private final Session session;
  private final Consumer<String> remark;
  private @Nullable Opening opening;

  /**
   * Creates the opener.
   *
   * @param remark shows a sentence, or removes it if it is empty
   */
  public RecordingFiles(Session session, Consumer<String> remark) {
    this.session = session;
    this.remark = remark;
  }

  /** The recording that was read, or the sentence about the reason why it was not. */
  private record RecordingOrProblem(@Nullable OpenedRecording recording, String problem) {}

  private static final class Opening extends Task<RecordingOrProblem> {
    private final FilePart part;
    private final long maxBytes;

    Opening(FilePart part, long maxBytes) {
      this.part = part;
      this.maxBytes = maxBytes;
    }

    @Override
    protected RecordingOrProblem call() {
      try {
        return new RecordingOrProblem(OpenedRecording.read(part, maxBytes), "");
      } catch (BadFileException e) {
        return new RecordingOrProblem(null, Texts.sentence(String.valueOf(e.getMessage())));
      }
    }
  }

  /** Reads a part of a file; {@code whenDone} takes the run if there is one. */
  public void open(FilePart part, Consumer<RecordedRun> whenDone) {
    Opening task = new Opening(part, session.pastBytes());
    opening = task;
    remark.accept(Texts.of("recording.opening", String.valueOf(part.file().getFileName())));
    task.setOnSucceeded(
        event -> {
          if (task == opening) { // otherwise another file was opened meanwhile
            take(task.getValue(), whenDone);
          }
        });
    task.setOnFailed(event -> remark.accept(""));
    session.background().start("recording", task);
  }

  private void take(RecordingOrProblem answer, Consumer<RecordedRun> whenDone) {
    remark.accept(answer.problem());
    if (answer.recording() != null) {
      whenDone.accept(new RecordedRun(answer.recording(), session));
    }
  }
}
