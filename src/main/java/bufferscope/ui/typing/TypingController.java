package bufferscope.ui.typing;

import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.work.ItemKind;
import bufferscope.work.Scenario;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

/** Takes the lines that the user types; each of them becomes an item. */
public final class TypingController {
  private final Session session;
  private long typed;
  private boolean ended;

  @FXML private Node root;
  @FXML private TextField field;
  @FXML private Node endButton;
  @FXML private Label note;

  public TypingController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    field.setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().length() <= ItemKind.MAX_LENGTH ? change : null));
    session.scenarioProperty().addListener((property, before, now) -> show(now));
    session.live().runProperty().addListener((property, before, fresh) -> begin());
    session.live().phaseProperty().addListener((property, before, now) -> takeFocusWhen(now));
    show(session.scenario());
    begin();
  }

  private void show(Scenario scenario) {
    root.setVisible(scenario.workload().itemKind() instanceof ItemKind.TypedLines);
  }

  /**
   * Moves the focus to the field when the run waits for lines, so that typed letters are not
   * shortcuts.
   */
  private void takeFocusWhen(Phase now) {
    if (now == Phase.RUNNING && root.isVisible() && !ended) {
      field.requestFocus();
    }
  }

  private void begin() {
    typed = 0;
    setEnded(false);
    note.setText(Texts.of("typing.hint"));
  }

  private void setEnded(boolean newEnded) {
    ended = newEnded;
    field.setEditable(!ended); // not disabled, or a user who is still typing would press shortcuts
    endButton.setDisable(ended);
  }

  @FXML
  private void type() {
    String line = field.getText().strip();
    if (line.isEmpty() || ended) {
      return;
    }
    if (session.live().type(line)) {
      field.clear();
      if (line.equals(Item.THE_END)) {
        setEnded(true); // the end is not an item
      } else {
        typed++;
      }
    } else {
      note.setText(Texts.of("typing.notTaken"));
    }
  }

  @FXML
  private void end() {
    session.live().endTyping();
    setEnded(true);
  }

  /** Shows the progress of the typed lines. */
  public void show(Frame frame) {
    if (!root.isVisible() || frame.phase() == Phase.READY) {
      return;
    }
    if (frame.phase().compareTo(Phase.STOPPING) >= 0) {
      setEnded(true);
    }
    long ahead = Math.max(0, typed - frame.state().made());
    boolean waits = frame.state().threads().stream().anyMatch(TypingController::waits);
    if (waits || ahead > 0) {
      note.setText(Texts.of("typing.ahead", waits ? 1 : 0, ahead).strip());
    } else {
      note.setText(Texts.of(ended ? "typing.ended" : "typing.hint"));
    }
  }

  private static boolean waits(ThreadState thread) {
    return thread.role() == Role.PRODUCER && thread.status() == Status.WAITING;
  }
}
