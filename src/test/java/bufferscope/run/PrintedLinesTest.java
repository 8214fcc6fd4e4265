package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PrintedLinesTest {
  private final PrintedLines lines = new PrintedLines();
  private final String thread = Thread.currentThread().getName();

  @Test
  void linesAreTakenOnceAndHaveTheirThread() {
    lines.add("one");
    lines.add("");
    assertThat(lines.takeAll()).containsExactly(thread + ": one", thread + ": ");
    assertThat(lines.takeAll()).isEmpty();
  }

  @Test
  void ofVeryManyTheNewestAreKept() {
    for (int i = 1; i <= PrintedLines.KEPT + 1_500; i++) {
      lines.add("" + i);
    }
    List<String> taken = lines.takeAll();
    assertThat(taken).hasSize(PrintedLines.KEPT + 1);
    assertThat(taken.get(0)).isEqualTo("... 1,500 lines left out");
    assertThat(taken.get(1)).isEqualTo(thread + ": 1501");
  }
}
