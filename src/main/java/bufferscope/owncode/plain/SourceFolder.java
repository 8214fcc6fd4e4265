package bufferscope.owncode.plain;

import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.owncode.RefusedCodeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java files in a folder as one text: before each file stands its path, between characters that
 * Java has no use for.
 */
final class SourceFolder {
  private static final int MOST_FILES = 100;
  private static final int DEPTH = 12;
  private static final char MARK = '\u001F';

  /** What only tests import, of which the compiler has no classes. */
  private static final Pattern TEST =
      Pattern.compile("^\\s*import\\s+(static\\s+)?org\\.(junit|testng)\\b", Pattern.MULTILINE);

  private SourceFolder() {}

  /**
   * Reads the files, but for tests.
   *
   * @throws RefusedCodeException if there are none, or too many
   */
  static String read(Path folder, int maxBytes) throws BadFileException {
    StringBuilder text = new StringBuilder();
    for (Path file : files(folder)) {
      String each = TextFile.readAnyEncoding(file, maxBytes);
      if (!TEST.matcher(each).find()) {
        text.append(MARK).append(folder.relativize(file)).append(MARK).append(each);
      }
      if (text.length() > maxBytes) {
        throw new RefusedCodeException(
            "%s: its Java files are longer than %,d bytes".formatted(folder, maxBytes));
      }
    }
    if (text.isEmpty()) {
      throw new RefusedCodeException(folder + ": there is no Java file in this folder");
    }
    return text.toString();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.find(folder, DEPTH, (file, kind) -> isJava(file))) {
      List<Path> files = found.limit(MOST_FILES + 1L).sorted().toList();
      if (files.size() > MOST_FILES) {
        throw new RefusedCodeException(
            "%s: there are more than %d Java files in this folder; name the one of your program"
                .formatted(folder, MOST_FILES));
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new RefusedCodeException("%s cannot be read: %s".formatted(folder, e.getMessage()));
    }
  }

  private static boolean isJava(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".java") && !name.equals("module-info.java") && Files.isRegularFile(file);
  }

  /** Returns the text of each file; a text without paths is that of the one file. */
  static Map<Path, String> split(Path path, String text) {
    if (text.isEmpty() || text.charAt(0) != MARK) {
      return Map.of(path, text);
    }
    String[] parts = text.split(String.valueOf(MARK), -1);
    Map<Path, String> files = new LinkedHashMap<>();
    for (int i = 1; i + 1 < parts.length; i += 2) {
      files.put(path.resolve(parts[i]), parts[i + 1]);
    }
    return files;
  }
}
