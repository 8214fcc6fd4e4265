package bufferscope.ui.files;

import java.nio.file.Path;
import java.util.Locale;

/** The folder in which programs keep the user's settings on this system. */
public final class UserFolder {
  private UserFolder() {}

  /** Returns a file of this program in that folder. */
  public static Path file(String name) {
    return config().resolve("bufferscope").resolve(name);
  }

  private static Path config() {
    String home = System.getProperty("user.home", "");
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return environment("APPDATA", Path.of(home, "AppData", "Roaming"));
    }
    return system.startsWith("mac")
        ? Path.of(home, "Library", "Application Support")
        : environment("XDG_CONFIG_HOME", Path.of(home, ".config"));
  }

  private static Path environment(String variable, Path otherwise) {
    String value = System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
