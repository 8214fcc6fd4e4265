package bufferscope;

import bufferscope.cli.BufferscopeCommand;
import bufferscope.explore.moment.Moment;
import bufferscope.record.SavedRun;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.App;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
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
  private static final List<String> FIRST_STEPS = List.of("run", "--duration", "10s");

  /** A strong reference, since a logger without one loses its filter. */
  private static final Logger JAVAFX_LOGGER = Logger.getLogger("javafx");

  private static final String JAVA = ".java";
  private static final String SHOW = "show";

  private Launcher() {}

  public static void main(String[] args) {
    // The texts are English, so their numbers are too: no other kinds of digits, commas and points.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.setProperty("java.awt.headless", "true"); // it only draws pictures for files
    Optional<Instead> instead = insteadOfWindow(args);
    if (instead.isEmpty()) {
      System.exit(BufferscopeCommand.execute(args));
    }
    Optional<String> obstacle =
        openWindow(args.length == 0 ? args : new String[] {args[args.length - 1]});
    if (obstacle.isPresent()) {
      System.err.printf(
          "bufferscope: %s, so here is a %s in the terminal%n",
          obstacle.orElseThrow(), instead.get().what());
      System.exit(BufferscopeCommand.execute(instead.get().command().toArray(String[]::new)));
    }
  }

  /** What is done in the terminal if the window cannot be shown. */
  private record Instead(String what, List<String> command) {}

  /** Returns what the arguments do without a window; empty if they ask for none. */
  private static Optional<Instead> insteadOfWindow(String... args) {
    if (args.length == 0) {
      return Optional.of(new Instead("short run", FIRST_STEPS));
    }
    String file = args[args.length - 1];
    if (args.length == 2 && args[0].equals(SHOW) && !file.startsWith("-")) {
      return Optional.of(new Instead("table", List.of(args)));
    } else if (args.length > 1) {
      return Optional.empty();
    } else if (file.endsWith(JAVA) || isFolder(file)) {
      return Optional.of(new Instead("search", List.of("explore", file)));
    } else if (file.endsWith(SavedRun.ENDING)
        || file.endsWith(Moment.ENDING)
        || Moment.isClaimedBy(file)) {
      return Optional.of(new Instead("table", List.of(SHOW, file)));
    }
    return ScenarioFile.hasEnding(file)
        ? Optional.of(new Instead("short run", List.of("run", "--scenario", file)))
        : Optional.empty();
  }

  /** Returns true if it is the path of a folder; a name alone is that of a command. */
  private static boolean isFolder(String argument) {
    return argument.contains(File.separator) && new File(argument).isDirectory();
  }

  /**
   * Shows the window until it is closed.
   *
   * @param args nothing, or a file to open
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
    } catch (UnsupportedOperationException e) {
      // JavaFX throws this if the display refuses the connection.
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
