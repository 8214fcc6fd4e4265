package bufferscope.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Signals of a terminal arrive. */
final class TerminalSignalsTest {

  @Test
  @DisabledOnOs(OS.WINDOWS) // it has no signals
  void aChangeOfTheSizeArrives() throws IOException, InterruptedException {
    CountDownLatch resized = new CountDownLatch(1);
    TerminalSignals.onResize(resized::countDown);
    String self = String.valueOf(ProcessHandle.current().pid());
    assertThat(new ProcessBuilder("kill", "-WINCH", self).start().waitFor()).isZero();
    assertThat(resized.await(60, TimeUnit.SECONDS)).isTrue();
  }
}
