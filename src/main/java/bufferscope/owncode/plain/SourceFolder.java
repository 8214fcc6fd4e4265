package bufferscope.owncode.plain;

import bufferscope.io.BadFileException;
import bufferscope.io.TextFile;
import bufferscope.owncode.RefusedCodeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Java files in a folder as one text: before each file stands its path, between characters that
 * Java has no use for.
 */
public final class SourceFolder {
  private static final int MOST_FILES = 100;
  private static final int DEPTH = 12;

  /** More files and folders, Java or not, than a program has. */
  private static final int MOST_ENTRIES = 20_000;

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
    return read(folder, files(folder), maxBytes);
  }

  /**
   * Reads files, and all Java files of folders, that stand in the folder.
   *
   * @throws RefusedCodeException if they cannot be read, or there are none, or too many
   */
  public static String read(Path folder, List<Path> filesAndFolders) {
    List<Path> files = new ArrayList<>();
    for (Path each : filesAndFolders) {
      files.addAll(Files.isDirectory(each) ? files(each) : List.of(each));
    }
    try {
      return read(folder, files, PlainFile.MAX_BYTES);
    } catch (BadFileException e) {
      throw new RefusedCodeException(e.getMessage());
    }
  }

  private static String read(Path folder, List<Path> files, int maxBytes) throws BadFileException {
    Map<Path, String> texts = new LinkedHashMap<>();
    int length = 0;
    for (Path file : files) {
      String each = TextFile.readAnyEncoding(file, maxBytes);
      if (files.size() == 1 || !TEST.matcher(each).find()) {
        texts.put(folder.relativize(file), each);
        length += each.length();
      }
      if (length > maxBytes) {
        throw new RefusedCodeException(
            "%s: its Java files are longer than %,d bytes".formatted(folder, maxBytes));
      }
    }
    if (texts.isEmpty()) {
      throw new RefusedCodeException(folder + ": there is no Java file in this folder");
    }
    return join(texts);
  }

  /** Returns the texts of the files as one, which {@link #split} takes apart. */
  public static String join(Map<Path, String> texts) {
    StringBuilder text = new StringBuilder();
    texts.forEach((file, each) -> text.append(MARK).append(file).append(MARK).append(each));
    return text.toString();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder, DEPTH)) {
      List<Path> all = found.limit(MOST_ENTRIES + 1L).toList();
      if (all.size() > MOST_ENTRIES) {
        throw new RefusedCodeException(
            "%s: there are more than %,d files in this folder; name the one of your program"
                .formatted(folder, MOST_ENTRIES));
      }
      List<Path> files = all.stream().filter(SourceFolder::isJava).sorted().toList();
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
