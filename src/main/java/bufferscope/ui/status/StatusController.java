package bufferscope.ui.status;

import bufferscope.measure.Fault;
import bufferscope.measure.RunVerdict;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** Shows whether the invariants hold, how fast the program is, and the phase of the run. */
public final class StatusController {
  private static final PseudoClass VIOLATED = PseudoClass.getPseudoClass("violated");

  private final RateMeter frames = new RateMeter();
  private final RateMeter events = new RateMeter();
  private Consumer<List<Fault>> onDetails = faults -> {};
  private List<Fault> faults = List.of();
  private long eventsSeen;
  private Phase shownPhase = Phase.READY;

  @FXML private Pane root;
  @FXML private Button verdict;
  @FXML private Label failure;
  @FXML private Label stoodStill;
  @FXML private Label phase;
  @FXML private Node speed;
  @FXML private Label eventRate;
  @FXML private Label frameRate;

  /** Sets the action that shows the faults when the user presses the verdict. */
  public void setOnDetails(Consumer<List<Fault>> newOnDetails) {
    onDetails = newOnDetails;
  }

  public void show(Frame frame) {
    eventsSeen = frame.state().events();
    shownPhase = frame.phase();
    phase.setText(Texts.of(phaseKey(shownPhase)));
    showVerdict(frame.verdict());
  }

  private void showVerdict(RunVerdict now) {
    faults = now.faults();
    List<Fault> harm = now.harm();
    root.pseudoClassStateChanged(VIOLATED, now.stops() > 0);
    if (now.holds()) {
      verdict.setText(
          faults.stream()
              .filter(fault -> fault.kind().isFailure())
              .findFirst()
              .map(fault -> Texts.of("status.failed", fault.first().sentence()))
              .orElseGet(() -> Texts.of("status.holds", eventsSeen - now.unchecked())));
    } else if (harm.isEmpty()) {
      Fault warning =
          faults.stream().filter(fault -> !fault.kind().stops()).findFirst().orElseThrow();
      verdict.setText(Texts.of("status.warned", warning.count(), warning.first().sentence()));
    } else {
      long count = harm.stream().mapToLong(Fault::count).sum();
      verdict.setText(Texts.of("status.violated", count, harm.get(0).first().sentence()));
    }
  }

  /** Called at every pulse; {@code now} in nanoseconds. */
  public void pulse(long now) {
    frames.add(now, 1);
    events.reach(now, eventsSeen);
    if (speed.isVisible()) {
      eventRate.setText(Texts.of("status.eventRate", events.perSecond()));
      frameRate.setText(Texts.of("status.frameRate", frames.perSecond()));
    }
  }

  /**
   * Shows the phase of the run by now, if the frames show its past; it may go on meanwhile.
   *
   * @param present empty if the frames show the present
   */
  public void showPresent(Optional<Phase> present) {
    boolean goesOn = present.filter(Phase.RUNNING::equals).isPresent();
    phase.setText(Texts.of(goesOn ? "status.runningOn" : phaseKey(present.orElse(shownPhase))));
  }

  /** Shows how long the process was stopped, if it was. */
  public void showStoodStill(Duration time) {
    stoodStill.setVisible(!time.isZero());
    if (stoodStill.isVisible()) {
      stoodStill.setText(Texts.of("status.stoodStill", time.toMillis() / 1e3));
    }
  }

  /** Shows how fast the program is, or hides it: only developers of the program need it. */
  public void toggleSpeed() {
    speed.setVisible(!speed.isVisible());
  }

  /** Removes the run that was shown. */
  public void reset() {
    eventsSeen = 0;
    events.reset();
    failure.setVisible(false);
  }

  /** Shows an error of the program itself. */
  public void fail(Throwable cause) {
    failure.setVisible(true);
    failure.setText(Texts.of("status.failure", cause.toString()));
    shownPhase = Phase.ENDED;
    phase.setText(Texts.of(phaseKey(shownPhase)));
  }

  @FXML
  private void showDetails() {
    onDetails.accept(faults);
  }

  private static String phaseKey(Phase phase) {
    return switch (phase) {
      case READY -> "status.ready";
      case RUNNING -> "status.running";
      case PAUSED -> "status.paused";
      case STOPPING -> "status.stopping";
      case ENDED -> "status.ended";
    };
  }
}
