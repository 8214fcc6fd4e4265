package bufferscope.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message bundle has what FXML and Java ask for, and nothing else. */
final class MessagesTest {
  private static final Path JAVA = Path.of("src/main/java/bufferscope/ui");
  private static final Path FXML = Path.of("src/main/resources/bufferscope/ui");
  private static final Pattern IN_FXML = Pattern.compile("\"%([\\w.-]+)\"");

  @Test
  void everyKeyInUseExists() throws IOException {
    Set<String> keys = bundleKeys();
    assertThat(usedKeys())
        .allMatch(used -> keys.stream().anyMatch(key -> isMeant(used, key)), "a key that exists");
  }

  @Test
  void everyKeyIsInUse() throws IOException {
    Set<String> used = usedKeys();
    assertThat(bundleKeys())
        .allMatch(key -> used.stream().anyMatch(each -> isMeant(each, key)), "a key in use");
  }

  /** A text that counts is put together anew for each number, so it is tried with several. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 1_000})
  void everyTextCanBeFilledIn(int number) {
    Object[] values = Collections.nCopies(9, number).toArray();
    assertThat(bundleKeys())
        .allSatisfy(key -> assertThat(Texts.of(key, values)).doesNotContain("{", "}"));
  }

  @Test
  void threadsAreNamedAndNotPersons() {
    assertThat(bundleKeys())
        .allSatisfy(
            key ->
                assertThat(Texts.bundle().getString(key))
                    .doesNotContainPattern("(?i)\\b(no|some|any|every)body\\b|\\bwhoever\\b"));
  }

  /** FXML takes texts as they are, without filling anything in or turning two quotes into one. */
  @Test
  void textsOfFxmlNeedNoFormatting() throws IOException {
    assertThat(find(FXML, ".fxml", IN_FXML))
        .isNotEmpty()
        .allSatisfy(
            key -> assertThat(Texts.bundle().getString(key)).doesNotContain("''", "{", "}"));
  }

  /** A text in Java that ends with a dot is the beginning of keys that differ in their end. */
  private static boolean isMeant(String used, String key) {
    return used.endsWith(".") ? key.startsWith(used) : key.equals(used);
  }

  private static Set<String> bundleKeys() {
    return new TreeSet<>(Texts.bundle().keySet());
  }

  private static Set<String> usedKeys() throws IOException {
    Set<String> used = find(FXML, ".fxml", IN_FXML);
    String packages = String.join("|", packages());
    used.addAll(find(JAVA, ".java", Pattern.compile("\"((?:" + packages + ")\\.[\\w.-]*)\"")));
    used.removeIf(key -> key.matches(".*[.](fxml|css)")); // the name of a file looks like a key
    return used;
  }

  /** The packages below ui, with which keys begin. */
  private static List<String> packages() throws IOException {
    try (Stream<Path> folders = Files.list(JAVA)) {
      return folders.filter(Files::isDirectory).map(dir -> dir.getFileName().toString()).toList();
    }
  }

  private static Set<String> find(Path root, String ending, Pattern key) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        key.matcher(Files.readString(file, UTF_8))
            .results()
            .forEach(match -> found.add(match.group(1)));
      }
    }
    return found;
  }
}
