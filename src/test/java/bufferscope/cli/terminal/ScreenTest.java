package bufferscope.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.run.Frame;
import bufferscope.work.Scenario;
import bufferscope.work.ShownBuffer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pictures on a terminal, one over the other. */
final class ScreenTest {
  private static final Frame FRAME =
      SampleFrames.frame(SampleFrames.SECOND, SampleFrames.everyState());
  private static final Map<String, String> EIGHTY_BY_24 = Map.of("COLUMNS", "80", "LINES", "24");

  private static final String CLEAR_ALL = "\033[H\033[2J";

  private final StringWriter out = new StringWriter();

  private Screen screen(Charset charset, boolean colour) {
    return screen(charset, colour, EIGHTY_BY_24);
  }

  private Screen screen(Charset charset, boolean colour, Map<String, String> environment) {
    Terminal terminal = new Terminal(charset, colour, environment);
    TerminalPicture view =
        new TerminalPicture(
            Scenario.FIRST_STEPS,
            ShownBuffer.of(Scenario.FIRST_STEPS),
            new RunGoal(RunGoal.NONE, RunGoal.NONE));
    return new Screen(new PrintWriter(out), terminal, view);
  }

  @Test
  void drawsOverThePictureBefore() {
    Screen screen = screen(StandardCharsets.UTF_8, false);
    screen.show(FRAME);
    long height = out.toString().chars().filter(character -> character == '\n').count();
    out.getBuffer().setLength(0);
    screen.show(FRAME);
    assertThat(height).isLessThan(24);
    assertThat(out.toString()).startsWith("\033[" + height + "FBufferscope");
  }

  @Test
  void looksTheSizeUpAtTheStartAndAfterAChange() {
    Map<String, String> environment = new HashMap<>(EIGHTY_BY_24);
    Screen screen = screen(StandardCharsets.UTF_8, false, environment);
    screen.show(FRAME);
    environment.put("COLUMNS", "40");
    out.getBuffer().setLength(0);
    for (int picture = 0; picture < 100; picture++) {
      screen.show(FRAME);
    }
    assertThat(widest()).isGreaterThan(40);
    assertThat(out.toString()).doesNotContain(CLEAR_ALL);
    screen.resized();
    out.getBuffer().setLength(0);
    screen.show(FRAME);
    assertThat(widest()).isLessThanOrEqualTo(40);
    assertThat(out.toString()).startsWith(CLEAR_ALL);
  }

  private int widest() {
    return out.toString()
        .replaceAll("\033\\[[0-9;?]*[A-Za-z]", "")
        .lines()
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  @Test
  void leavesTheTerminalAsItWas() {
    Screen screen = screen(StandardCharsets.UTF_8, false);
    screen.show(FRAME);
    screen.close();
    assertThat(out.toString()).startsWith("\033[?25l\033[?7l").endsWith("\033[?7h\033[?25h\n");
  }

  @Test
  void touchesNothingIfItShowedNothing() {
    screen(StandardCharsets.UTF_8, false).close();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void coloursOnlyWhereTheyAreWelcome() {
    screen(StandardCharsets.UTF_8, true).show(FRAME);
    assertThat(out.toString()).contains("\033[1;36m* holds lock\033[m");
    out.getBuffer().setLength(0);
    screen(StandardCharsets.UTF_8, false).show(FRAME);
    assertThat(out.toString()).contains("* holds lock").doesNotContain("36m");
  }

  @Test
  void noColorIsHeeded() {
    assertThat(Terminal.wantsColour(Map.of())).isTrue();
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(Terminal.wantsColour(Map.of("NO_COLOR", "1"))).isFalse();
  }

  @Test
  void doesWithoutUnicode() {
    screen(StandardCharsets.US_ASCII, false).show(FRAME);
    assertThat(out.toString()).contains("+----+----+", "|  7 |", "###...");
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(out.toString())).isTrue();
  }
}
