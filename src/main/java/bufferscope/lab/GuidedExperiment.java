package bufferscope.lab;

import bufferscope.io.BadFileException;
import bufferscope.json.Nearest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An experiment that comes with the program: a question, a prediction to be made, a sweep, and an
 * explanation to be read after it.
 *
 * @param name its name on the command line
 */
public record GuidedExperiment(String name, Experiment experiment) {

  /** The names in display order; each is a file {@code name.json} beside this class. */
  public static final List<String> NAMES =
      List.of(
          "capacity-and-throughput",
          "bottleneck",
          "variability",
          "one-fast-or-many-slow",
          "fair-lock",
          "wasted-wake-ups",
          "amdahl",
          "hide-a-pause");

  /** Reads all guided experiments. */
  public static List<GuidedExperiment> all() {
    return NAMES.stream().map(GuidedExperiment::load).toList();
  }

  public static Optional<GuidedExperiment> of(String name) {
    return NAMES.contains(name) ? Optional.of(load(name)) : Optional.empty();
  }

  /**
   * Returns the guided experiment of that name, or the experiment in the file of that name.
   *
   * @throws BadFileException if there is neither, or the file is bad
   */
  public static Experiment orFile(String nameOrFile) throws BadFileException {
    Optional<GuidedExperiment> guided = of(nameOrFile);
    if (guided.isPresent()) {
      return guided.get().experiment();
    }
    File file = new File(nameOrFile);
    if (nameOrFile.isEmpty() || !file.exists()) { // since JDK 25, "" is the current folder
      throw new BadFileException(
          "there is neither a file nor a guided experiment \"%s\"; %s"
              .formatted(
                  nameOrFile,
                  Nearest.to(nameOrFile, NAMES)
                      .map("the nearest guided one is \"%s\""::formatted)
                      .orElse("guided are " + String.join(", ", NAMES))));
    }
    return ExperimentFile.FORMAT.read(file.toPath());
  }

  private static GuidedExperiment load(String name) {
    try (InputStream in =
        Objects.requireNonNull(GuidedExperiment.class.getResourceAsStream(name + ".json"), name)) {
      return new GuidedExperiment(
          name, ExperimentFile.FORMAT.parse(name + ".json", in.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException("a test reads every guided experiment", e);
    }
  }
}
