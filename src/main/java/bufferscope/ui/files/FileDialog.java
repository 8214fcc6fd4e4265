package bufferscope.ui.files;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the person choose a file. Returns empty if the person chooses none. */
public interface FileDialog {
  Optional<Path> toOpen();

  /** Lets the person choose where to save, beginning with the name {@code suggested}. */
  Optional<Path> toSave(String suggested);
}
