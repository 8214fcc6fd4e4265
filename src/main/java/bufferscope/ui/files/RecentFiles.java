package bufferscope.ui.files;

import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that were opened or saved recently, newest first, in a text file with one path per
 * line. Errors in reading or writing that file are ignored.
 */
public final class RecentFiles {
  private static final int MAX = 8;

  /** The maximum size of the list; a larger file is not read. */
  private static final int MAX_BYTES = 100_000;

  private final Path list;

  public RecentFiles(Path list) {
    this.list = list;
  }

  public static RecentFiles ofUser() {
    return new RecentFiles(UserFolder.file("recent-scenarios.txt"));
  }

  public List<Path> load() {
    try {
      return TextFile.read(list, MAX_BYTES)
          .lines()
          .flatMap(line -> path(line).stream())
          .distinct()
          .limit(MAX)
          .toList();
    } catch (BadFileException e) {
      return List.of();
    }
  }

  private static Optional<Path> path(String line) {
    try {
      return Optional.of(Path.of(line)).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts the file first. Reads the list again, since another window may have added to it, and
   * replaces the file as a whole, so that it never contains half a list.
   */
  public void add(Path file) {
    Path newest = file.toAbsolutePath().normalize();
    String lines =
        Stream.concat(Stream.of(newest), load().stream())
            .distinct()
            .limit(MAX)
            .map(path -> path + "\n")
            .collect(Collectors.joining());
    try {
      Files.createDirectories(list.toAbsolutePath().getParent());
      TextFile.write(list, lines);
    } catch (IOException e) {
      // The next start offers fewer files; nothing else depends on it.
    }
  }
}
