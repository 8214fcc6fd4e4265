package bufferscope.ui.files;

import java.nio.file.Path;
import java.util.Optional;

/** Lets the user choose a file. Returns empty if the user chooses none. */
public interface FileDialog {
  Optional<Path> toOpen(FileKind kind);

  Optional<Path> toOpenFolder();

  /**
   * Lets the user choose a file to save, beginning with the name {@code suggested}, perhaps with
   * its folder.
   */
  Optional<Path> toSave(FileKind kind, String suggested);
}
