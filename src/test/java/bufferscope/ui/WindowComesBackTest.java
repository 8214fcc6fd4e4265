package bufferscope.ui;

import static bufferscope.testing.TestThreads.awaitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.testing.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program is started again on a real display. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class WindowComesBackTest {
  @TempDir Path folder;

  /** Something to do while the program shows its window. */
  private interface Action {
    void run() throws IOException, InterruptedException;
  }

  /** Starts the program, does that, and ends it; returns what it printed. */
  private String inProgram(VirtualDisplay display, Action action)
      throws IOException, InterruptedException {
    Path shown = folder.resolve("shown");
    List<String> options = List.of("-D%s=%s".formatted(ReportingApp.PLACEMENT, placement()));
    Process program = display.start(shown, options, ReportingApp.class);
    try {
      awaitUntil(() -> Files.readString(shown).endsWith("live\n"));
      action.run();
      return Files.readString(shown);
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  private Path placement() {
    return folder.resolve("window");
  }

  @Test
  void withTheSizeThatItHad() throws IOException, InterruptedException {
    try (VirtualDisplay display = new VirtualDisplay("1920x1080")) {
      inProgram(
          display,
          () -> {
            display.resizeWindow(1400, 900);
            awaitUntil(
                () ->
                    Files.exists(placement())
                        && Files.readString(placement()).contains("width=1400.0\nheight=900.0"));
          });
      assertThat(inProgram(display, () -> {})).contains("1400x900 of 1920x1080");
    }
  }

  @Test
  void onTheScreenThatIsThere() throws IOException, InterruptedException {
    Files.writeString(placement(), "x=5000\ny=-700\nwidth=3000\nheight=800\nextent=PART\n");
    try (VirtualDisplay display = new VirtualDisplay("1280x800")) {
      assertThat(inProgram(display, () -> {})).contains("1280x800 of 1280x800");
    }
  }
}
