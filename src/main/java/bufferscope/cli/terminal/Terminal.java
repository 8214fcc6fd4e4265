package bufferscope.cli.terminal;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's terminal. Only its size and a few control sequences are needed, so no library is used.
 *
 * @param colour whether to use colours
 */
public record Terminal(Charset charset, boolean colour, Map<String, String> environment) {
  private static final Pattern STTY_SIZE = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");
  private static final Size USUAL_SIZE = new Size(80, 24);

  /** The size in characters. */
  record Size(int columns, int lines) {}

  static Optional<Terminal> ofThisProcess(Map<String, String> environment) {
    return Optional.ofNullable(System.console())
        .filter(console -> isInteractive(console) && heedsSequences(environment))
        .map(console -> new Terminal(console.charset(), wantsColour(environment), environment));
  }

  /**
   * Returns true if the console is a terminal. Since Java 22 there is a console even without one.
   */
  private static boolean isInteractive(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /**
   * Returns true if the terminal obeys control sequences. The console of older Windows has no TERM,
   * and shows the sequences as they are.
   */
  private static boolean heedsSequences(Map<String, String> environment) {
    return environment.containsKey("WT_SESSION")
        || !environment.getOrDefault("TERM", "dumb").equals("dumb");
  }

  /** Returns true unless the user has switched colours off, see no-color.org. */
  static boolean wantsColour(Map<String, String> environment) {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Returns true if the terminal can show the character. */
  boolean canShow(char character) {
    return charset.newEncoder().canEncode(character);
  }

  /** Returns the present size. */
  Size size() {
    return fromEnvironment().or(Terminal::fromStty).orElse(USUAL_SIZE);
  }

  private Optional<Size> fromEnvironment() {
    return size(
        environment.getOrDefault("LINES", "") + " " + environment.getOrDefault("COLUMNS", ""));
  }

  private static Optional<Size> fromStty() {
    try {
      Process stty = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      stty.waitFor(1, TimeUnit.SECONDS);
      return size(answer);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Parses lines and columns; a terminal whose size is unknown reports 0. */
  private static Optional<Size> size(String text) {
    Matcher matcher = STTY_SIZE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Size size = new Size(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(1)));
    return size.columns() == 0 || size.lines() == 0 ? Optional.empty() : Optional.of(size);
  }
}
