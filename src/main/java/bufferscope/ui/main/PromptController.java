package bufferscope.ui.main;

import bufferscope.run.Phase;
import bufferscope.scenario.NamedScenario;
import bufferscope.ui.session.LookingBack;
import bufferscope.ui.session.RecordedRun;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.ShownRun;
import bufferscope.ui.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows the phase of the run over the stage: that the run waits for its start, or that it is
 * paused.
 */
public final class PromptController {
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  private final Session session;

  @FXML private Node invitation;
  @FXML private Node intro;
  @FXML private Label introTitle;
  @FXML private Label introText;
  @FXML private Node startPrompt;
  @FXML private Region halted;
  @FXML private Label halt;
  @FXML private Node nowButton;
  @FXML private Node stepFromHereButton;
  @FXML private Label whyNot;
  private Runnable stepFromHere = () -> {};
  private Runnable toNow = () -> {};
  private final BooleanProperty ofFile = new SimpleBooleanProperty();
  private @Nullable LookingBack past;
  private @Nullable RecordedRun recorded;

  public PromptController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    session.live().phaseProperty().addListener(property -> show());
    show();
  }

  /** Whether the words about a run that stands still are shown, below the picture on the left. */
  ReadOnlyBooleanProperty haltedProperty() {
    return halt.visibleProperty();
  }

  /** Where these words, and the buttons beside them, end on the right. */
  ObservableValue<Double> haltedEnd() {
    return halted.boundsInParentProperty().map(Bounds::getMaxX);
  }

  /** Shows that the window looks back, and the way to the present, while it does. */
  void follow(ReadOnlyObjectProperty<ShownRun> shown, Runnable newToNow) {
    toNow = newToNow;
    ofFile.bind(shown.map(RecordedRun.class::isInstance));
    shown.addListener(
        (property, before, now) -> {
          recorded = now instanceof RecordedRun run ? run : null;
          if (recorded != null) {
            recorded.watch(this::show);
          }
          past = now instanceof LookingBack lookingBack ? lookingBack : null;
          if (past != null) {
            past.atProperty().addListener(at -> show());
          }
          show();
        });
  }

  /** Shows which scenario is open, until the run begins. */
  void introduce(NamedScenario opened) {
    introTitle.setText(opened.title());
    introText.setText(opened.about());
    intro.setVisible(true);
  }

  /**
   * Hides the invitation to start while the caption shows a sentence, since both have one place.
   */
  void leavePlaceTo(ReadOnlyStringProperty caption) {
    startPrompt.visibleProperty().bind(caption.isEmpty());
  }

  /** Offers to step through a paused run, and shows why a run cannot be stepped through. */
  void offer(Runnable newStepFromHere, ReadOnlyStringProperty reason) {
    stepFromHere = newStepFromHere;
    whyNot.textProperty().bind(reason);
    whyNot.visibleProperty().bind(reason.isNotEmpty());
    invitation
        .visibleProperty()
        .bind(
            session
                .live()
                .phaseProperty()
                .isEqualTo(Phase.READY)
                .and(reason.isEmpty())
                .and(ofFile.not()));
  }

  @FXML
  private void stepFromHere() {
    stepFromHere.run();
  }

  @FXML
  private void toNow() {
    toNow.run();
  }

  private void show() {
    Phase phase = session.live().phaseProperty().get();
    boolean back = past != null || recorded != null;
    nowButton.setVisible(past != null);
    stepFromHereButton.setVisible(back || phase == Phase.PAUSED);
    halt.setVisible(back || (phase != Phase.READY && phase != Phase.RUNNING));
    halt.pseudoClassStateChanged(PAST, back);
    halt.setText(words(phase));
  }

  private String words(Phase phase) {
    if (past != null) {
      double from = past.past().startAt() / 1e9;
      return Texts.of(
          from == 0 ? "main.lookingBack" : "main.lookingBackInPart",
          past.atProperty().get() / 1e9,
          from);
    }
    if (recorded != null) {
      return Texts.of("main.recorded", recorded.times().at(recorded.momentAt()));
    }
    return Texts.of(phase == Phase.PAUSED ? "main.paused" : "main.ended");
  }
}
