package bufferscope;

import bufferscope.cli.BufferscopeCommand;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.App;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Entry point of the program. It does not extend {@code Application}, because Java refuses to start
 * such a class from the class path.
 */
public final class Launcher {
  private static final Path X_SOCKETS = Path.of("/tmp/.X11-unix");
  private static final String NO_DISPLAY = "there is no display for a window";
  private static final String[] FIRST_STEPS = {"run", "--duration", "10s"};

  /** A strong reference, since a logger without one loses its filter. */
  private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

  private static final String JAVA = ".java";

  private Launcher() {}

  public static void main(String[] args) {
    // The texts are English, so their numbers are too: no other kinds of digits, commas and points.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    boolean java = args.length == 1 && args[0].endsWith(JAVA);
    boolean file = java || (args.length == 1 && ScenarioFile.hasEnding(args[0]));
    if (args.length > 0 && !file) {
      System.exit(BufferscopeCommand.execute(args));
    }
    Optional<String> obstacle = openWindow(args);
    if (obstacle.isPresent()) {
      System.err.printf(
          "bufferscope: %s, so here is a %s in the terminal%n",
          obstacle.orElseThrow(), java ? "search" : "short run");
      System.exit(
          BufferscopeCommand.execute(
              java
                  ? new String[] {"explore", args[0]}
                  : file ? new String[] {"run", "--scenario", args[0]} : FIRST_STEPS));
    }
  }

  /**
   * Shows the window until it is closed.
   *
   * @param args nothing, or a scenario file to open
   * @return the reason why the window cannot be shown, if there is one
   */
  private static Optional<String> openWindow(String... args) {
    if (!Display.isPresent(System.getenv(), System.getProperties(), X_SOCKETS)) {
      return Optional.of(NO_DISPLAY);
    }
    if (Display.needsX(System.getProperties())) {
      Optional<MissingLibrary> missing = MissingLibrary.onThisSystem();
      if (missing.isPresent()) {
        return missing.map(MissingLibrary::sentence);
      }
    }
    // JavaFX warns that it is started from the class path, which works nevertheless.
    JAVAFX_LOGGER.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX"));
    try {
      App.open(args);
      return Optional.empty();
    } catch (
        UnsupportedOperationException
            e) { // JavaFX throws this if the display refuses the connection
      return Optional.of(NO_DISPLAY);
    } catch (RuntimeException | LinkageError e) {
      if (!isUnsatisfiedLink(e)) {
        throw e;
      }
      return Optional.of("JavaFX cannot load its libraries (" + e.getMessage() + ")");
    }
  }

  private static boolean isUnsatisfiedLink(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof UnsatisfiedLinkError || isUnsatisfiedLink(failure.getCause()));
  }
}
