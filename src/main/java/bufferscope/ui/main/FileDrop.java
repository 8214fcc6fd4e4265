package bufferscope.ui.main;

import bufferscope.ui.files.FileKind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets the user drop a file on the window. */
final class FileDrop {
  private FileDrop() {}

  static void install(Node window, Consumer<Path> opener) {
    window.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (toOpen(event.getDragboard().getFiles()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    window.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Path> file = toOpen(event.getDragboard().getFiles());
          file.ifPresent(opener);
          event.setDropCompleted(file.isPresent());
          event.consume();
        });
  }

  /** Returns the first file that the window opens, if there is one. */
  static Optional<Path> toOpen(List<File> dropped) {
    return dropped.stream().map(File::toPath).filter(FileKind.RUN::matches).findFirst();
  }
}
