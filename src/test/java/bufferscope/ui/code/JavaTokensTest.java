package bufferscope.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of Java have which colour, in a line as well as in a whole text. */
final class JavaTokensTest {
  /** The marks of the parts: k keyword, t type, s string, c comment, a annotation, - the rest. */
  private static String marks(String text) {
    return JavaTokens.of(text).stream()
        .map(token -> mark(token.style()).repeat(token.length()))
        .collect(Collectors.joining());
  }

  private static String mark(String style) {
    return style.equals("code-text") ? "-" : style.substring("code-".length(), 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          synchronized (Store x)  | kkkkkkkkkkkk--ttttt---
          s = "int \\" // x"; // y | ----sssssssssssss--cccc
          @Override void f()      | aaaaaaaaa-kkkk----
          ` * int Store`          | cccccccccccc
          /* a */ int b           | ccccccc-kkk--
          """)
  void eachPartHasItsColour(String line, String expected) {
    assertThat(marks(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/* without an end\n\n", "int x;\nchar c = '\\'';\n"})
  void theWholeTextIsCovered(String text) {
    assertThat(marks(text)).hasSize(text.length());
  }
}
