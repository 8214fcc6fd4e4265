package bufferscope.scenario;

import bufferscope.io.BadFileException;
import bufferscope.json.Nearest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A scenario that comes with the program.
 *
 * @param name its name on the command line
 */
public record BuiltIn(String name, NamedScenario scenario) {

  /** The names in display order; each is a file {@code name.json} beside this class. */
  public static final List<String> NAMES =
      List.of(
          "first-steps",
          "fast-producer",
          "slow-producer",
          "squares-and-join",
          "until-the-end",
          "print-spooler",
          "keyboard",
          "fair-lock",
          "barging-lock",
          "lock-convoy",
          "wasted-wake-ups",
          "lost-wake-up",
          "if-instead-of-while",
          "extra-unlock",
          "forgotten-signal",
          "mutex-first",
          "unlock-not-in-finally",
          "no-lock-overwrite",
          "no-lock-empty",
          "messages-overwritten",
          "messages-twice",
          "double-release",
          "double-release-caught",
          "hostile-producer",
          "pool-too-small");

  /** Reads all built-in scenarios. */
  public static List<BuiltIn> all() {
    return NAMES.stream().map(BuiltIn::load).toList();
  }

  public static Optional<BuiltIn> of(String name) {
    return NAMES.contains(name) ? Optional.of(load(name)) : Optional.empty();
  }

  /**
   * Returns the built-in scenario of that name, or the scenario in the file of that name.
   *
   * @throws BadFileException if there is neither, or the file is bad
   */
  public static NamedScenario orFile(String nameOrFile) throws BadFileException {
    Optional<BuiltIn> builtIn = of(nameOrFile);
    if (builtIn.isPresent()) {
      return builtIn.get().scenario();
    }
    File file = new File(nameOrFile);
    if (nameOrFile.isEmpty() || !file.exists()) { // since JDK 25, "" is the current folder
      throw new BadFileException(
          "there is neither a file nor a built-in scenario \"%s\"; %s"
              .formatted(
                  nameOrFile,
                  Nearest.to(nameOrFile, NAMES)
                      .map("the nearest built-in one is \"%s\""::formatted)
                      .orElse("built in are " + String.join(", ", NAMES))));
    }
    return ScenarioFile.FORMAT.read(file.toPath());
  }

  private static BuiltIn load(String name) {
    try (InputStream in =
        Objects.requireNonNull(BuiltIn.class.getResourceAsStream(name + ".json"), name)) {
      return new BuiltIn(name, ScenarioFile.FORMAT.parse(name + ".json", in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("a test reads every built-in scenario", e);
    }
  }
}
