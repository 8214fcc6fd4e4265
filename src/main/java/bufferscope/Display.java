package bufferscope;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects whether there is a display for a window. This happens before JavaFX is loaded, since
 * JavaFX reports a missing display with a stack trace.
 */
final class Display {
  private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

  private Display() {}

  /**
   * Returns true if there is a display; {@code sockets} is the folder where local X servers listen.
   */
  static boolean isPresent(Map<String, String> environment, Properties system, Path sockets) {
    return !needsX(system) || isReachable(environment.getOrDefault("DISPLAY", ""), sockets);
  }

  /** Returns true if windows need an X server. */
  static boolean needsX(Properties system) {
    String os = system.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return !os.startsWith("windows")
        && !os.startsWith("mac")
        && !system.containsKey("glass.platform");
  }

  private static boolean isReachable(String display, Path sockets) {
    Matcher local = LOCAL.matcher(display);
    return local.matches()
        ? Files.exists(sockets.resolve("X" + local.group(1)))
        : !display.isEmpty();
  }
}
