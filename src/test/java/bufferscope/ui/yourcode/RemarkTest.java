package bufferscope.ui.yourcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.SourceLines;
import bufferscope.owncode.plain.Wishes;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class RemarkTest {
  private static List<Remark> remarks(String text) {
    RefusedCodeException refused =
        catchThrowableOfType(
            RefusedCodeException.class,
            () -> PlainCode.of(Path.of("Mine.java"), text, Wishes.NONE));
    return Remark.in(Objects.requireNonNull(refused.getMessage()), SourceLines.of(text));
  }

  @Test
  void errorsOfTheCompilerHaveTheirLines() {
    assertThat(remarks("class A {\n  int x\n  int y\n}\n"))
        .extracting(Remark::inWords)
        .containsExactly("Line 2: ';' expected", "Line 3: ';' expected");
  }

  @Test
  void objectionsHaveTheirLines() {
    assertThat(
            remarks(
                """
                class Buffer {
                  private final java.util.LinkedList<Integer> list = new java.util.LinkedList<>();
                  synchronized void put(int item) {
                    new java.io.File("x").delete();
                    list.add(item);
                  }
                  synchronized int take() { return list.removeFirst(); }
                }
                """))
        .isNotEmpty()
        .allMatch(remark -> remark.line() > 0 && !remark.text().contains("Mine.java"));
  }

  @Test
  void whatIsAboutTheWholeHasNone() {
    assertThat(remarks("class Empty {}")).hasSize(1).allMatch(remark -> remark.line() == 0);
  }
}
