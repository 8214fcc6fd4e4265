package bufferscope.ui.takeaway;

import bufferscope.io.BadFileException;
import bufferscope.record.export.TooLongException;
import bufferscope.ui.notice.Notice;
import bufferscope.ui.session.Background;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.stage.Window;

/**
 * Writes files in the background. Shows a notice when a file is written, or the reason if that
 * fails.
 *
 * @param owner the window over which the reason is shown
 */
record Saver(Background background, Notice notice, Supplier<Window> owner) {

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {
    void to(Path file) throws BadFileException, TooLongException;
  }

  /**
   * Writes the file.
   *
   * @param failure the key of the heading above the reason if that fails
   */
  void save(Path file, Writing writing, String failure) {
    background.start(
        "files",
        () -> {
          try {
            writing.to(file);
            return Optional.<String>empty();
          } catch (BadFileException | TooLongException e) {
            return Optional.of(String.valueOf(e.getMessage()));
          }
        },
        problem ->
            problem.ifPresentOrElse(reason -> refuse(failure, reason), () -> notice.saved(file)));
  }

  /** Shows a reason, below the heading of that key. */
  void refuse(String failure, String reason) {
    Alert alert = new Alert(AlertType.ERROR, Texts.sentence(reason));
    alert.setHeaderText(Texts.of(failure));
    alert.initOwner(owner.get());
    alert.show();
  }
}
