package bufferscope.work;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new mechanism is complete; what is missing is named in a sentence. */
final class MechanismCatalogueTest {
  private static final Path SOURCES = Path.of("src/main/java/bufferscope/buffer");
  private static final Path RESOURCES = Path.of("src/main/resources/bufferscope");
  private static final Path TABLE = Path.of("src/site/markdown/mechanisms.md");

  @Test
  void nothingIsMissing() {
    List<String> missing = new ArrayList<>();
    buffers()
        .filter(code -> !isListed(code))
        .map(MechanismCatalogueTest::line)
        .forEach(missing::add);
    for (Mechanism mechanism : Mechanism.values()) {
      guide(mechanism, missing);
      schema(mechanism, missing);
    }
    assertThat(missing).isEmpty();
  }

  private static String line(Class<?> code) {
    return "%s is a buffer: add a line for it to the enum Mechanism"
        .formatted(code.getSimpleName());
  }

  private static boolean isListed(Class<?> code) {
    return Arrays.stream(Mechanism.values()).anyMatch(mechanism -> mechanism.code() == code);
  }

  private static void guide(Mechanism mechanism, List<String> missing) {
    Path file = RESOURCES.resolve("work/guide/" + mechanism.id() + ".md");
    if (Files.notExists(file)) {
      missing.add("%s has no guide: write %s".formatted(mechanism.id(), file));
      return;
    }
    String row = "| `%s` | %s | ".formatted(mechanism.id(), Guide.of(mechanism).summary());
    if (text(TABLE).lines().noneMatch(line -> line.startsWith(row))) {
      missing.add(
          "%s is not in %s: add the row %sWHAT A RUN SHOWS |"
              .formatted(mechanism.id(), TABLE, row));
    }
  }

  private static void schema(Mechanism mechanism, List<String> missing) {
    Path file = RESOURCES.resolve("scenario/scenario.schema.json");
    if (!text(file).contains("\"" + mechanism.id() + "\"")) {
      missing.add(
          "%s is not in %s: add it to the words of the key buffer, mechanism"
              .formatted(mechanism.id(), file));
    }
  }

  private static Stream<Class<?>> buffers() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !name.equals("package-info"))
          .sorted()
          .<Class<?>>map(MechanismCatalogueTest::classNamed)
          .filter(code -> !code.isInterface() && BoundedBuffer.class.isAssignableFrom(code))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> classNamed(String name) {
    try {
      return Class.forName(BoundedBuffer.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
