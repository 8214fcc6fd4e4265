package bufferscope.ui.main;

import bufferscope.ui.files.FileKind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets the user drop a file on the window, or several of Java, or a folder of them. */
final class FileDrop {
  private FileDrop() {}

  static void install(Node window, Consumer<List<Path>> opener) {
    window.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (!toOpen(event.getDragboard().getFiles()).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    window.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<Path> files = toOpen(event.getDragboard().getFiles());
          if (!files.isEmpty()) {
            opener.accept(files);
          }
          event.setDropCompleted(!files.isEmpty());
          event.consume();
        });
  }

  /** Returns what the window opens together: all of Java, or one file of another kind. */
  static List<Path> toOpen(List<File> dropped) {
    List<Path> paths = dropped.stream().map(File::toPath).toList();
    List<Path> java = paths.stream().filter(each -> FileKind.of(each) == FileKind.JAVA).toList();
    return java.isEmpty() ? paths.stream().filter(FileKind.RUN::matches).limit(1).toList() : java;
  }
}
