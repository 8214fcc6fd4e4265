package bufferscope.ui.takeaway;

import bufferscope.io.BadFileException;
import bufferscope.record.export.TooLongException;
import bufferscope.ui.session.Background;
import bufferscope.ui.text.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.stage.Window;

/**
 * Writes files in the background, and shows the reason if that fails.
 *
 * @param owner the window over which the reason is shown
 */
record Saver(Background background, Supplier<Window> owner) {

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {
    void write() throws BadFileException, TooLongException;
  }

  /**
   * Writes the file.
   *
   * @param failure the key of the heading above the reason if that fails
   */
  void save(Writing writing, String failure) {
    Task<Optional<String>> task =
        new Task<>() {
          @Override
          protected Optional<String> call() {
            try {
              writing.write();
              return Optional.empty();
            } catch (BadFileException | TooLongException e) {
              return Optional.of(String.valueOf(e.getMessage()));
            }
          }
        };
    task.setOnSucceeded(event -> task.getValue().ifPresent(reason -> refuse(failure, reason)));
    background.start("files", task);
  }

  /** Shows a reason, below the heading of that key. */
  void refuse(String failure, String reason) {
    Alert alert = new Alert(AlertType.ERROR, Texts.sentence(reason));
    alert.setHeaderText(Texts.of(failure));
    alert.initOwner(owner.get());
    alert.show();
  }
}
