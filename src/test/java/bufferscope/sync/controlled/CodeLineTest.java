package bufferscope.sync.controlled;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The names of lines in messages. */
final class CodeLineTest {
  @Test
  void twoLinesAreNamedTogetherAndTheSameLineOnce() {
    CodeLine here = new CodeLine("", 30);
    assertThat(CodeLine.both(here, new CodeLine("", 31))).isEqualTo("lines 30 and 31");
    assertThat(CodeLine.both(here, new CodeLine("", 30))).isEqualTo("line 30");
    CodeLine inFile = new CodeLine("Buffer.java", 30);
    assertThat(CodeLine.both(inFile, new CodeLine("Main.java", 30)))
        .isEqualTo("Buffer.java:30 and Main.java:30");
    assertThat(CodeLine.both(inFile, new CodeLine("Buffer.java", 30))).isEqualTo("Buffer.java:30");
  }
}
