package bufferscope.ui.results;

import bufferscope.run.Phase;
import bufferscope.trace.Safeguards;
import bufferscope.trace.Safeguards.DeadLetter;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.SafeguardSettings;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Shows which safeguards are on, what they have done, and the dead letters with their causes. */
public final class SafeguardsController {
  private final Session session;
  private List<Guard> shown = List.of();

  @FXML private Pane root;
  @FXML private GridPane guards;
  @FXML private Button shutDownButton;
  @FXML private Pane aside;
  @FXML private Label asideTitle;
  @FXML private ListView<String> deadLetters;

  public SafeguardsController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    deadLetters.setCellFactory(view -> new LetterCell());
  }

  /** Shows the safeguards; nothing if none is on. */
  void show(Safeguards done, SafeguardSettings on, Phase phase) {
    List<Guard> now = Guard.of(on, done);
    root.setVisible(!now.isEmpty());
    if (!now.equals(shown)) {
      shown = now;
      guards.getChildren().clear();
      now.forEach(guard -> guards.addRow(guards.getRowCount(), nodes(guard)));
    }
    shutDownButton.setVisible(!on.shutdownLimit().isZero());
    shutDownButton.setDisable(phase != Phase.RUNNING || done.shutdown() != null);
    show(done);
  }

  private static Node[] nodes(Guard guard) {
    Label name = new Label(guard.name());
    Label work = new Label(guard.work());
    work.setWrapText(true);
    work.setMinHeight(Region.USE_PREF_SIZE);
    work.getStyleClass().add("guard-work");
    return new Node[] {name, work};
  }

  private void show(Safeguards done) {
    List<String> letters =
        done.lastDeadLetters().stream().map(SafeguardsController::words).toList();
    aside.setVisible(!letters.isEmpty());
    asideTitle.setText(Texts.of("results.aside", done.deadLetters(), letters.size()));
    if (!letters.equals(deadLetters.getItems())) {
      deadLetters.getItems().setAll(letters);
      deadLetters.scrollTo(letters.size() - 1);
    }
  }

  private static String words(DeadLetter letter) {
    return Texts.of(
        "results.deadLetter", ItemName.of(letter.item()), letter.thread(), letter.cause());
  }

  @FXML
  private void shutDown() {
    session.shutDown();
  }
}
