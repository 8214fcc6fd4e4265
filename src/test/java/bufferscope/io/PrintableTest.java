package bufferscope.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Characters that control a terminal, or the direction of text, are shown instead of obeyed. */
final class PrintableTest {
  private static final String CONTROLS =
      IntStream.of(0x61c, 0x200e, 0x200f, 0x2028, 0x2029)
              .mapToObj(Character::toString)
              .collect(Collectors.joining())
          + range(0x202a, 0x202e)
          + range(0x2066, 0x2069)
          + range(0, 0x1f)
          + range(0x7f, 0x9f);

  private static String range(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void controlsAreEscaped() {
    assertThat(Printable.of("a\033[2Jb\n\u009b\u202e"))
        .isEqualTo("a\\u001b[2Jb\\u000a\\u009b\\u202e");
    CONTROLS
        .chars()
        .forEach(
            control ->
                assertThat(Printable.of("<" + (char) control + ">"))
                    .isEqualTo("<\\u%04x>".formatted(control)));
  }

  @Test
  void otherTextIsLeftAsItIs() {
    String text =
        "Größe, \u0645\u0631\u062d\u0628\u0627, \u4f60\u597d, \ud83d\ude00, \\u001b \u200d";
    assertThat(Printable.of(text)).isSameAs(text);
  }

  @Test
  void escapedTextIsTheSameToAReaderOfJson() throws IOException {
    ObjectMapper json = new ObjectMapper();
    String escaped = Printable.of(json.writeValueAsString(CONTROLS));
    assertThat(escaped).matches("[ -~]+");
    assertThat(json.readValue(escaped, String.class)).isEqualTo(CONTROLS);
  }

  @Test
  void aWriterLetsLineEndsAndTabsThrough() throws IOException {
    StringWriter shown = new StringWriter();
    try (PrintableWriter writer = new PrintableWriter(shown)) {
      writer.write("a\tb\n\033");
      writer.write('\u202e');
      writer.write("xx\u0085yy".toCharArray(), 2, 1);
      writer.write("c" + System.lineSeparator());
    }
    assertThat(shown).hasToString("a\tb\n\\u001b\\u202e\\u0085c" + System.lineSeparator());
  }
}
