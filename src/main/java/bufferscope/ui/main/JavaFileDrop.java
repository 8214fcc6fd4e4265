package bufferscope.ui.main;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets the user drop a Java file on the window. */
final class JavaFileDrop {
  private JavaFileDrop() {}

  static void install(Node window, Consumer<Path> opener) {
    window.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (javaFile(event.getDragboard().getFiles()).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    window.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          Optional<Path> file = javaFile(event.getDragboard().getFiles());
          file.ifPresent(opener);
          event.setDropCompleted(file.isPresent());
          event.consume();
        });
  }

  /** The file that is dropped, if it is one of Java. */
  static Optional<Path> javaFile(List<File> dropped) {
    return dropped.stream()
        .filter(file -> file.getName().endsWith(".java"))
        .map(File::toPath)
        .findFirst();
  }
}
