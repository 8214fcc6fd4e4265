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

/** A display on which the system makes everything twice as large. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class ScaledWindowTest {
  @TempDir Path folder;

  /** LayoutTest says that nothing is cut in a window of that size. */
  @Test
  void theWindowIsNoLargerThanTheScreen() throws IOException, InterruptedException {
    Path shown = folder.resolve("shown");
    try (VirtualDisplay display = new VirtualDisplay("1920x1080")) {
      Process program = display.start(shown, List.of("-Dglass.gtk.uiScale=2"), ReportingApp.class);
      try {
        awaitUntil(() -> Files.readString(shown).endsWith("live\n"));
        assertThat(Files.readString(shown)).contains("960x540 of 960x540");
      } finally {
        program.destroyForcibly().waitFor();
      }
    }
  }
}
