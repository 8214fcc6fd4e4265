package bufferscope.ui.files;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file; the answer is empty if there was none. */
public interface FileDialog {
  Optional<Path> toOpen();

  /** Where to write, beginning with the name {@code suggested}. */
  Optional<Path> toSave(String suggested);
}
