package bufferscope.ui;

import static bufferscope.testing.TestThreads.awaitUntil;

import bufferscope.testing.VirtualDisplay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program on a display with a keyboard, whose keys are pressed by their place. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
final class RealKeyboardTest {
  private static final int DIGIT1 = 10;
  private static final int DIGIT2 = 11;
  private static final int DIGIT3 = 12;
  private static final int R = 27;
  private static final int T = 28;
  private static final int SHIFT = 50;

  /** The place of the key that types a comma without Shift. */
  private static final Map<String, Integer> COMMA =
      Map.of("us", 59, "de", 59, "fr", 58, "be", 58, "ru", 59, "gr", 59);

  @TempDir static Path folder;
  private static @Nullable VirtualDisplay display;
  private static @Nullable Process program;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    display = new VirtualDisplay("1280x800");
    program = display.start(folder.resolve("shown"), List.of(), ReportingApp.class);
    awaitShown("live");
    display.focusWindow();
  }

  @AfterAll
  static void close() throws IOException, InterruptedException {
    if (program != null) {
      program.destroyForcibly().waitFor();
    }
    if (display != null) {
      display.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "de", "fr", "be", "ru", "gr"})
  void lettersAndDigitsAreInTheirPlaces(String layout) throws IOException, InterruptedException {
    display.setLayout(layout);
    press("step 0", T);
    display.press(DIGIT1);
    display.press(DIGIT2);
    press("step 3", DIGIT3);
    press("step 8", SHIFT, DIGIT1);
    press("step 3", SHIFT, COMMA.get(layout));
    press("step 0", R);
    press("live", T);
  }

  /** Presses the keys and waits for what comes of it. */
  private static void press(String expected, int... codes)
      throws IOException, InterruptedException {
    display.press(codes);
    awaitShown(expected);
  }

  private static void awaitShown(String expected) {
    awaitUntil(() -> Files.readString(folder.resolve("shown")).endsWith(expected + "\n"));
  }
}
