package bufferscope.ui.controls;

import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.SettingBinding;
import bufferscope.ui.session.ShownCapacity;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Rate;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/** The buttons to run, step and reset, and the sliders. */
public final class ControlsController {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

  private final Session session;
  private final FirstItem firstItem;

  @FXML private Pane root;
  @FXML private Button runButton;
  @FXML private Button stepButton;
  @FXML private Button resetButton;
  @FXML private Pane sliders;
  @FXML private ToggleButton moreButton;
  @FXML private ValueSlider production;
  @FXML private ValueSlider capacity;
  @FXML private ValueSlider consumption;
  @FXML private ValueSlider tempo;

  public ControlsController(Session session) {
    this.session = session;
    firstItem = new FirstItem(session);
  }

  @FXML
  private void initialize() {
    bindRate(production, Role.PRODUCER);
    bindRate(consumption, Role.CONSUMER);
    session.capacityProperty().map(ShownCapacity::fixed).subscribe(capacity::setDisable);
    SettingBinding.bind(
        capacity.valueProperty(),
        session.capacityProperty().map(now -> (double) now.slots()),
        slots -> session.setCapacity(slots.intValue()));
    SettingBinding.bind(
        tempo.valueProperty(),
        session.tempoProperty().map(now -> (double) now.dwell().toMillis()),
        millis -> session.setTempo(new Tempo(Duration.ofMillis(millis.longValue()))));
    session.tempoProperty().subscribe(this::showTempoNote);
    session.live().phaseProperty().subscribe(this::showPhase);
  }

  private void bindRate(ValueSlider slider, Role role) {
    ObservableValue<Rate> rate =
        session.scenarioProperty().map(scenario -> scenario.timing(role).rate());
    SettingBinding.bind(
        slider.valueProperty(),
        rate.map(Rate::perSecond),
        perSecond ->
            session.setTiming(
                role, session.scenario().timing(role).withRate(new Rate(perSecond.doubleValue()))));
    rate.subscribe(now -> showRateNote(slider, now));
  }

  private void showTempoNote(Tempo now) {
    tempo.setNote(
        firstItem.isAwaited()
            ? Texts.of("controls.firstItemNote")
            : Texts.of("controls.tempoNote", now.dwell().toMillis(), 1 / now.speed()));
  }

  private static void showRateNote(ValueSlider slider, Rate rate) {
    slider.setNote(
        rate.isUnlimited()
            ? Texts.of("controls.unlimitedNote")
            : Texts.of("controls.rateNote", 1 / rate.perSecond()));
  }

  private void showPhase(Phase phase) {
    boolean running = phase == Phase.RUNNING;
    runButton.setText(Texts.of(running ? "controls.pause" : "controls.run"));
    root.pseudoClassStateChanged(RUNNING, running);
  }

  /** Shows whether the new capacity is in force yet, and follows the first item. */
  public void show(Frame frame) {
    firstItem.see(frame.state());
    ShownCapacity wanted = session.capacityProperty().get();
    boolean ofFile = session.code().isPresent();
    int inForce = ofFile ? session.live().firstCapacity() : frame.state().buffer().capacity();
    if (wanted.fixed()) {
      capacity.setNote(Texts.of(ofFile ? "controls.codeCapacityNote" : "controls.messageNote"));
    } else if (inForce == wanted.slots() || inForce == 0) {
      capacity.setNote(Texts.of("controls.capacityNote"));
    } else {
      capacity.setNote(
          Texts.of(
              wanted.duringRun() ? "controls.capacityPending" : "controls.capacityAtReset",
              inForce,
              wanted.slots()));
    }
  }

  /**
   * Sets whether the window looks back. If it does, the run can be paused or go on, but not be
   * changed.
   */
  public void setLookingBack(boolean back) {
    List.of(stepButton, resetButton, sliders, moreButton).forEach(node -> node.setDisable(back));
  }

  /** True while "More" is open. */
  public BooleanProperty moreProperty() {
    return moreButton.selectedProperty();
  }

  /** Opens "More", or closes it. */
  public void toggleMore() {
    moreButton.fire();
  }

  /** Sets the capacity one slot higher or lower. */
  public void stepCapacity(boolean up) {
    if (!capacity.isDisabled()) {
      capacity.step(up);
    }
  }

  @FXML
  private void toggleRun() {
    session.live().toggle();
  }

  @FXML
  private void step() {
    session.live().step();
  }

  @FXML
  private void reset() {
    session.live().reset();
  }
}
