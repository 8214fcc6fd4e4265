package bufferscope.ui.gallery;

import bufferscope.scenario.NamedScenario;
import bufferscope.scenario.ScenarioFile;
import bufferscope.ui.files.FileDialog;
import bufferscope.ui.files.FileKind;
import java.util.Optional;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/** Asks for the title and the description of a scenario, and then for the file to save it in. */
public final class SaveController {
  private final OpenScenario scenario;
  private final FileDialog dialog;
  private Runnable onClose = () -> {};

  @FXML private Node root;
  @FXML private Label problem;
  @FXML private TextField title;
  @FXML private TextArea about;

  public SaveController(OpenScenario scenario, FileDialog dialog) {
    this.scenario = scenario;
    this.dialog = dialog;
  }

  @FXML
  private void initialize() {
    root.setOnMouseClicked(Event::consume);
    limit(title, ScenarioFile.MAX_TITLE);
    limit(about, ScenarioFile.MAX_ABOUT);
    scenario.problemProperty().addListener((property, before, now) -> showProblem(now));
  }

  private static void limit(TextInputControl input, int length) {
    input.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() <= length ? change : null));
  }

  private void showProblem(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
  }

  public void setOnClose(Runnable action) {
    onClose = action;
  }

  /** Begins with the present title and description of the scenario. */
  public void begin() {
    showProblem(""); // of an earlier file
    Optional<NamedScenario> words = scenario.words();
    title.setText(words.map(NamedScenario::title).orElse(""));
    about.setText(words.map(NamedScenario::about).orElse(""));
    title.requestFocus();
    title.selectAll();
  }

  /**
   * Saves the scenario. The card stays until the file is saved, since the typed text may be needed
   * again.
   */
  @FXML
  private void save() {
    String newTitle = inOneLine(title);
    dialog
        .toSave(FileKind.SCENARIO, scenario.fileName(newTitle))
        .ifPresent(file -> scenario.save(file, newTitle, inOneLine(about)));
  }

  private static String inOneLine(TextInputControl input) {
    return input.getText().strip().replaceAll("\\s+", " ");
  }

  @FXML
  private void cancel() {
    onClose.run();
  }
}
