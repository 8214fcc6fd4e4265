package bufferscope.ui.laboratory;

import bufferscope.io.BadFileException;
import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The experiment with notes or a prediction as it is kept until the next start. A draft that cannot
 * be written is lost.
 */
public record ExperimentDraft(Path file) {
  /** Returns the draft in the folder of that file. */
  public static ExperimentDraft beside(Path other) {
    return new ExperimentDraft(other.resolveSibling("Laboratory.json"));
  }

  private static boolean isWorthKeeping(Experiment experiment) {
    return !experiment.notes().isEmpty() || !experiment.prediction().isEmpty();
  }

  Optional<Experiment> load() {
    try {
      return Optional.of(ExperimentFile.FORMAT.read(file)).filter(ExperimentDraft::isWorthKeeping);
    } catch (BadFileException e) {
      return Optional.empty(); // there is none
    }
  }

  /** Keeps the experiment, or removes the file if there is nothing to keep. */
  void save(Experiment experiment) {
    try {
      if (isWorthKeeping(experiment)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ExperimentFile.FORMAT.write(file, experiment.titled(Texts.of("laboratory.keptTitle")));
      } else {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The window still has it, and can save it elsewhere.
    }
  }
}
