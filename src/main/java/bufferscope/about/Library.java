package bufferscope.about;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * A library by others that is delivered with the program.
 *
 * @param group the group of its artifacts in Maven
 */
public record Library(String name, String version, String licence, String group) {
  private static final String FILE = "libraries.txt";

  /** Returns all libraries, in the order of their importance. */
  public static List<Library> all() {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Library.class.getResourceAsStream(FILE), FILE), UTF_8))) {
      return file.lines().map(Library::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Library of(String line) {
    String[] fields = line.split(" \\| ", -1);
    return new Library(fields[0], fields[1], fields[2], fields[3]);
  }
}
