package bufferscope;

import bufferscope.cli.BufferscopeCommand;
import bufferscope.ui.App;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Logger;

/**
 * Entry point of the program. It does not extend {@code Application}, because Java refuses to start
 * such a class from the class path.
 */
public final class Launcher {
  private static final Path X_SOCKETS = Path.of("/tmp/.X11-unix");
  private static final String[] FIRST_STEPS = {"run", "--duration", "10s"};

  /** Kept here, since a logger without a reference loses its filter. */
  private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

  private Launcher() {}

  public static void main(String[] args) {
    // The texts are English, so numbers in them are, too: no second kind of digits, commas, points.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    if (args.length > 0) {
      System.exit(BufferscopeCommand.execute(args));
    } else if (!opensWindow(args)) {
      System.err.println(
          "bufferscope: there is no display for a window, so here is a short run in the terminal");
      System.exit(BufferscopeCommand.execute(FIRST_STEPS));
    }
  }

  /** Shows the window until it is closed; returns false if there is no display for it. */
  private static boolean opensWindow(String[] args) {
    if (!Display.isPresent(System.getenv(), System.getProperties(), X_SOCKETS)) {
      return false;
    }
    // JavaFX warns of the class path that it is started from here; that works all the same.
    JAVAFX_LOGGER.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX"));
    try {
      App.open(args);
      return true;
    } catch (RuntimeException | LinkageError e) {
      if (isDisplayMissing(e)) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Returns true if JavaFX found no display or not its libraries, as against a failure of the
   * window.
   */
  private static boolean isDisplayMissing(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsatisfiedLinkError) {
        return true;
      }
    }
    return e instanceof UnsupportedOperationException;
  }
}
