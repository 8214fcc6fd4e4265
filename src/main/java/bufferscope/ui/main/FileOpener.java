package bufferscope.ui.main;

import bufferscope.ui.files.FileKind;
import bufferscope.ui.gallery.OpenScenario;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Opens files by the endings of their names: scenarios, recordings, moments, and code in Java.
 *
 * @param code opens the files of one program in Java
 */
record FileOpener(
    OpenScenario scenario, Recordings recordings, Moments moments, Consumer<List<Path>> code) {

  void open(Path file) {
    open(List.of(file));
  }

  /** Opens several files of Java as one program, or the first file if it is of another kind. */
  void open(List<Path> files) {
    Path file = files.get(0);
    switch (FileKind.of(file)) {
      case JAVA -> code.accept(files);
      case RECORDING -> recordings.open(file);
      case MOMENT -> moments.open(file);
      default -> scenario.open(file);
    }
  }
}
