package bufferscope.ui.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.lab.Experiment;
import bufferscope.lab.GuidedExperiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiment that is kept until the next start. */
final class ExperimentDraftTest {
  private static final Experiment GUIDED = GuidedExperiment.all().get(0).experiment();

  @TempDir private Path folder;

  private ExperimentDraft draft() {
    return ExperimentDraft.beside(folder.resolve("settings/other"));
  }

  @Test
  void notesAndPredictionAreThereAgain() {
    Experiment mine =
        GUIDED
            .withNotes("I think: 4.")
            .withPrediction(GUIDED.points().stream().map(point -> OptionalDouble.of(4)).toList());
    draft().save(mine);
    assertThat(draft().load()).contains(mine);
  }

  @Test
  void nothingIsKeptOfAnExperimentWithoutThem() {
    draft().save(GUIDED.withNotes("x"));
    draft().save(GUIDED);
    assertThat(draft().load()).isEmpty();
    assertThat(folder.resolve("settings")).isEmptyDirectory();
  }

  @Test
  void aFileThatCannotBeReadIsNone() throws Exception {
    Files.createDirectories(draft().file().getParent());
    Files.writeString(draft().file(), "{");
    assertThat(draft().load()).isEmpty();
  }
}
