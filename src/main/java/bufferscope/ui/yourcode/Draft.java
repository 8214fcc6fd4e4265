package bufferscope.ui.yourcode;

import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.ui.files.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text in the editor as it is kept over a crash. What cannot be written is left. */
public record Draft(Path file) {
  /** Longer than any buffer. */
  static final int MAX_BYTES = 1_000_000;

  public static Draft ofUser() {
    return new Draft(UserFolder.file("YourCode.java"));
  }

  Optional<String> load() {
    try {
      return Optional.of(TextFile.read(file, MAX_BYTES));
    } catch (BadFileException e) {
      return Optional.empty(); // there is none yet
    }
  }

  void save(String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      TextFile.write(file, text);
    } catch (IOException e) {
      // The text is still in the editor, where it can be saved by hand.
    }
  }
}
