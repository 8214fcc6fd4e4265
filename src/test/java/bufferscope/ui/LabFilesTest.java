package bufferscope.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.lab.Experiment;
import bufferscope.lab.ExperimentFile;
import bufferscope.lab.GuidedExperiment;
import bufferscope.lab.Runs;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments that are opened and saved in the laboratory, and what is taken away from it. */
final class LabFilesTest extends MainWindowStory {
  private static final String GUIDED = "capacity-and-throughput";

  @TempDir private Path folder;

  private void openLaboratory() {
    window.press("#laboratoryButton");
    window.waitFor("the laboratory", () -> window.shows("#labMeasure"));
  }

  private MenuItem item(String id) {
    return ((MenuButton) window.node("#labFiles"))
        .getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
  }

  private void choose(String id) {
    window.interact(() -> item(id).fire());
  }

  private Path save(String id, String name) {
    Path file = folder.resolve(name);
    window.choose(file);
    choose(id);
    window.waitFor(name, () -> window.notice().equals("Saved as " + name));
    return file;
  }

  private static Experiment small() {
    Experiment guided = GuidedExperiment.of(GUIDED).orElseThrow().experiment();
    return guided
        .withPrediction(guided.points().stream().map(point -> OptionalDouble.of(4)).toList())
        .withRuns(new Runs(2, 0, Duration.ofSeconds(50)))
        .withNotes("I thought: 4.");
  }

  private void measure() {
    window.press("#labMeasure");
    window.waitFor("the end", () -> window.text("#labMeasure").equals("Measure"));
  }

  @Test
  void anExperimentIsOpenedMeasuredAndTakenAway() throws Exception {
    Path file = folder.resolve("given.experiment.json");
    ExperimentFile.FORMAT.write(file, small());
    openLaboratory();
    window.open(file);
    window.waitFor("the question", () -> window.text("#labQuestion").contains("How many items"));
    assertThat(((TextArea) window.node("#labNotes")).getText()).isEqualTo("I thought: 4.");
    assertThat(item("labHtml").isDisable()).as("nothing is measured yet").isTrue();
    measure();
    assertThat(item("labHtml").isDisable()).isFalse();
    window.interact(() -> ((TextArea) window.node("#labNotes")).appendText(" I was wrong."));
    String page = Files.readString(save("labHtml", "sheet.html"));
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<svg ", "I thought: 4. I was wrong.", "predicted", "--vary");
    assertThat(Files.readString(save("labMarkdown", "sheet.md")))
        .startsWith("# ")
        .contains("## Notes", "I was wrong.");
    assertThat(Files.readString(save("labSvg", "chart.svg")))
        .startsWith("<svg ")
        .contains("Throughput (items/s)", "class=\"expected curve-0\"");
    List<String> table = Files.readAllLines(save("labCsv", "table.csv"));
    assertThat(table).hasSize(1 + small().points().size());
    assertThat(table.get(0)).startsWith("capacity,seed,replications,failed");
    BufferedImage picture = ImageIO.read(save("labPng", "chart.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(1440);
    assertThat(picture.getRGB(2, 2)).as("white paper").isEqualTo(0xffffffff);
    assertThat(ExperimentFile.FORMAT.read(save("labSave", "mine.experiment.json")))
        .isEqualTo(small().withNotes("I thought: 4. I was wrong."));
  }

  @Test
  void anExperimentOfOnesOwnIsCalledAsItsFile() throws Exception {
    openLaboratory();
    Path file = folder.resolve("slots.experiment.json");
    window.choose(file);
    window.key(KeyCode.SHORTCUT, KeyCode.S);
    window.waitFor("the file", () -> window.notice().equals("Saved as slots.experiment.json"));
    Experiment saved = ExperimentFile.FORMAT.read(file);
    assertThat(saved.title()).isEqualTo("slots.experiment");
    assertThat(saved.varied().text()).isEqualTo("capacity=1..16");
    window.open(file);
    window.waitFor("its title", () -> ((ComboBox<?>) window.node("#labGuided")).getValue() != null);
  }

  /** Its settings are those of the file again, and what the user wrote stays. */
  @Test
  void anExperimentThatIsOpenedAgainKeepsNotesAndPrediction() throws Exception {
    Path file = folder.resolve("given.experiment.json");
    ExperimentFile.FORMAT.write(file, small().withPrediction(List.of()).withNotes(""));
    openLaboratory();
    window.open(file);
    window.waitFor("the question", () -> window.text("#labQuestion").contains("How many items"));
    window.interact(() -> ((TextArea) window.node("#labNotes")).setText("mine"));
    window.focus("#labTable");
    window.key(KeyCode.HOME);
    window.key(KeyCode.ENTER);
    window.key(KeyCode.DIGIT3);
    window.key(KeyCode.ENTER);
    window.type("#labReplications", "9");
    window.open(file);
    window.waitFor("its settings", () -> window.value("#labReplications").equals("2"));
    Experiment again = ExperimentFile.FORMAT.read(save("labSave", "mine.experiment.json"));
    assertThat(again.notes()).isEqualTo("mine");
    assertThat(again.prediction()).startsWith(OptionalDouble.of(3), OptionalDouble.empty());
  }

  @Test
  void aBadFileGetsASentenceAndChangesNothing() throws Exception {
    openLaboratory();
    Path file = folder.resolve("bad.experiment.json");
    Files.writeString(file, "{\"title\": \"x\", \"scenario\": {}, \"vary\": \"capacity=3..1\"}");
    window.open(file);
    window.waitFor("a sentence", () -> window.text("#labFilesProblem").contains("capacity=3..1"));
    assertThat(window.text("#labFilesProblem")).contains("line 1").contains("a range that goes up");
    assertThat(((ComboBox<?>) window.node("#labGuided")).getValue()).isNull();
    window.choose(folder.resolve("nowhere/x.experiment.json"));
    window.key(KeyCode.SHORTCUT, KeyCode.S);
    window.waitFor(
        "a sentence", () -> window.text("#labFilesProblem").endsWith("its folder does not exist."));
  }

  @Test
  void notesAndPredictionAreKeptUntilTheNextStart() throws Exception {
    Path kept = window.settings().resolve("Laboratory.json");
    openLaboratory();
    window.interact(() -> ((TextArea) window.node("#labNotes")).setText("to be gone on with"));
    window.key(KeyCode.ESCAPE);
    window.waitFor("the file", () -> Files.exists(kept));
    assertThat(ExperimentFile.FORMAT.read(kept).notes()).isEqualTo("to be gone on with");
  }

  @Test
  void theLastNoteIsKeptWhenTheWindowCloses() throws Exception {
    openLaboratory();
    window.interact(() -> ((TextArea) window.node("#labNotes")).setText("the last word"));
    window.endProgram();
    Path kept = window.settings().resolve("Laboratory.json");
    assertThat(ExperimentFile.FORMAT.read(kept).notes()).isEqualTo("the last word");
  }

  @Test
  void whatWasKeptIsThereAtTheStart() throws Exception {
    ExperimentFile.FORMAT.write(window.settings().resolve("Laboratory.json"), small());
    openLaboratory();
    window.waitFor(
        "the notes", () -> ((TextArea) window.node("#labNotes")).getText().equals("I thought: 4."));
    assertThat(window.text("#labQuestion")).contains("How many items");
  }

  @Test
  void notesOpenFromOnePlace() {
    openLaboratory();
    assertThat(window.node("#labNotes").isVisible()).isFalse();
    window.press("#labShowsNotes");
    assertThat(window.node("#labNotes").isVisible()).isTrue();
    assertThat(window.node("#labNotes").isFocused()).isTrue();
  }
}
