package bufferscope.owncode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code that does what is not allowed is refused, with the line. */
final class RefusalTest {
  /** The line of the template that the refused code is put before. */
  private static final String FIELDS = "  private final Lock lock;";

  private static final String PUT = "      slots.insert(item);";

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("Mine.java"), text);
  }

  private RefusedCodeException refusal(String text) throws IOException {
    Path file = file(text);
    return catchThrowableOfType(RefusedCodeException.class, () -> OwnCode.read(file));
  }

  /** The template with one line more; the refusal must name that line. */
  private void assertRefused(String before, String code, String sentence) throws IOException {
    String template = Template.text("Mine");
    List<String> lines = template.lines().toList();
    int line = lines.indexOf(before) + 1;
    assertThat(line).isPositive();
    String changed = template.replace(before + "\n", code + "\n" + before + "\n");
    assertThat(refusal(changed))
        .hasMessageStartingWith("%s, line %d: ".formatted(folder.resolve("Mine.java"), line))
        .hasMessageContaining(sentence)
        .message()
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "private int count; | the field \"count\" is not final, and so may keep",
        "private static long total; | the field \"total\" is not final",
        "private final int[] counts = null; | the field \"counts\" is of the type int[]",
        "private final java.util.List<E> items = null; | the type java.util.List<E>",
        "private final java.util.concurrent.atomic.AtomicInteger n = null; | AtomicInteger",
        "private final Object monitor = null; | the type java.lang.Object",
        "private E last() { return null; } static String name = \"\"; | \"name\" is not final",
        "private final E none = null; | the field \"none\" is of the type E",
        "static final class Node { int next; } | the field \"next\" is not final",
        "synchronized void hold() {} | synchronized is about the built-in monitor",
      })
  void stateOutsideOfTheSync(String field, String sentence) throws IOException {
    assertRefused(FIELDS, field, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "long now = System.nanoTime(); | java.lang.System.nanoTime reads a clock",
        "if (System.currentTimeMillis() > 0) {} | System.currentTimeMillis reads a clock",
        "if (java.time.Instant.now() == null) {} | java.time.Instant.now reads a clock",
        "if (Math.random() < 0.5) {} | java.lang.Math.random is left to chance",
        "int chance = new java.util.Random().nextInt(); | java.util.Random",
        "new Thread(() -> {}).start(); | java.lang.Thread",
        "Thread.currentThread().interrupt(); | is about threads, which the search does not have",
        "synchronized (this) {} | synchronized is about the built-in monitor",
        "this.notifyAll(); | java.lang.Object.notifyAll is about the built-in monitor",
        "int[] counts = new int[3]; | an array keeps what the search does not see",
        "var more = new java.util.ArrayList<E>(); | java.util.ArrayList may keep or read",
        "if (item.hashCode() > 7) {} | java.lang.Object.hashCode looks into an item",
        "if (System.getenv(\"X\") == null) {} | java.lang.System",
        "try { slots.size(); } catch (Throwable e) {} | to catch Throwable is to catch the error",
        "try { slots.size(); } catch (Error e) {} | to catch Error is to catch the error",
        "while (true) try { slots.size(); } finally { break; } | a jump out of finally swallows",
      })
  void whatDiffersFromRunToRun(String statement, String sentence) throws IOException {
    assertRefused(PUT, statement, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int free = slots.capacity() - slots.size(); assert free > 0 : \"full\";",
        "java.util.Objects.requireNonNull(item);",
        "for (int i = 0; i < 3; i++) { slots.size(); }",
        "java.util.function.BooleanSupplier full = slots::isFull; full.getAsBoolean();",
        "if (slots.size() > 99) { throw new IllegalStateException(\"too many\"); }",
        "enum Side { LEFT, RIGHT } if (Side.LEFT == Side.RIGHT) { return; }",
        "record Pair(int one, int two) {} if (new Pair(1, 2).one() > 1) { return; }",
        "try { slots.size(); } catch (RuntimeException e) { throw e; }",
      })
  void plainCodeIsNotRefused(String statement) throws IOException {
    String text = Template.text("Mine").replace(PUT, statement + "\n" + PUT);
    assertThat(OwnCode.read(file(text)).file()).endsWith("Mine.java");
  }

  @Test
  void theFirstLineIsNamed() throws IOException {
    String text =
        Template.text("Mine")
            .replace(PUT, "      double chance = Math.random();\n" + PUT)
            .replace(FIELDS, "  private int count;\n" + FIELDS);
    assertThat(refusal(text)).hasMessageContaining("the field \"count\"");
  }

  @Test
  void errorsAreShownAsTheCompilerShowsThem() throws IOException {
    String text = Template.text("Mine").replace("slots.insert(item);", "slots.inset(item);");
    long line = text.lines().takeWhile(each -> !each.contains("inset")).count() + 1;
    List<String> shown = refusal(text).getMessage().lines().toList();
    assertThat(shown.get(0))
        .isEqualTo(folder.resolve("Mine.java") + ":" + line + ": error: cannot find symbol");
    assertThat(shown.get(1)).isEqualTo("      slots.inset(item);");
    assertThat(shown.get(2)).isEqualTo("           ^");
    assertThat(shown.get(shown.size() - 1)).isEqualTo("1 error");
  }

  @Test
  void whatIsNotEvenJavaIsShownAlone() throws IOException {
    String text = Template.text("Mine").replace("slots.insert(item);", "slots.insert(itm)");
    assertThat(refusal(text))
        .hasMessageContaining("error: ';' expected")
        .hasMessageEndingWith("\n1 error");
  }

  @Test
  void thereMustBeOneBufferThatASyncCanMake() throws IOException {
    assertThat(refusal("class Mine {}\n"))
        .hasMessageEndingWith(
            "Mine.java has no class that implements BoundedBuffer; there must be one");
    String other = Template.text("Other").replace("public final", "final");
    other = other.substring(other.indexOf("final class"));
    assertThat(refusal(Template.text("Mine") + other))
        .hasMessageContaining("has more than one class that implements BoundedBuffer");
    assertThat(
            refusal(
                Template.text("Mine")
                    .replace("int capacity", "long capacity")
                    .replace("slots(capacity)", "slots((int) capacity)")))
        .hasMessageEndingWith("Mine has no constructor that takes a Sync and an int, or a Sync");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    Path missing = folder.resolve("None.java");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> OwnCode.read(missing))
        .withMessage(missing + " cannot be read: there is no such file");
    Path bytes = Files.write(folder.resolve("Bytes.java"), new byte[] {(byte) 0xFF, 0});
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> OwnCode.read(bytes))
        .withMessage(bytes + " is not a text in UTF-8");
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> OwnCode.read(folder))
        .withMessageStartingWith(folder + " cannot be read: ");
  }

  @Test
  void nothingIsLeftOnDisk() throws IOException {
    OwnCode.read(file(Template.text("Mine")));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("Mine.java"));
    }
  }
}
