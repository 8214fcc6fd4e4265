package bufferscope.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of new files. */
final class FileKindTest {
  @ParameterizedTest
  @CsvSource({
    "How large must the buffer be?, How-large-must-the-buffer-be.html",
    "first steps, first-steps.html",
    "(two) of 1.5, two-of-1.5.html",
    "a/b\\c, a-b-c.html"
  })
  void aTitleBecomesANameWithoutDashesAtItsEnds(String title, String name) {
    assertThat(FileKind.HTML.nameFor(title)).isEqualTo(name);
  }
}
