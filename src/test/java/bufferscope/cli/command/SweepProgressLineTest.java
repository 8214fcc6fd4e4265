package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.lab.SweepProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line about a sweep that is under way. */
final class SweepProgressLineTest {
  private final StringWriter screen = new StringWriter();
  private final SweepProgressLine line = new SweepProgressLine(new PrintWriter(screen));

  private static SweepProgress progress(double fraction, int millisLeft, boolean over) {
    return new SweepProgress(List.of(), fraction, Duration.ofMillis(millisLeft), over);
  }

  @Test
  void oneLineIsWrittenAgainAndAgainAndGoneAtTheEnd() {
    line.show(progress(0, 0, false));
    line.show(progress(0.25, 2100, false));
    line.show(progress(1, 0, true));
    assertThat(screen.toString().split("\r\u001b\\[K", -1))
        .containsExactly(
            "", "0 % measured", "25 % measured, about 3 s left; Ctrl-C keeps what is done", "");
  }

  @Test
  void nothingIsRemovedWhereNothingWasWritten() {
    line.show(progress(1, 0, true));
    line.clear();
    assertThat(screen.toString()).isEmpty();
  }
}
