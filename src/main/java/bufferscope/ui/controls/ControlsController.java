package bufferscope.ui.controls;

import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;

/** Run, step, reset and the sliders. */
public final class ControlsController {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");

  private final Session session;
  private final FirstItem firstItem;

  @FXML private Pane root;
  @FXML private Button runButton;
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
    session.scenarioProperty().addListener((property, before, now) -> showScenario(now));
    showScenario(session.scenario());
    connectRate(production, Role.PRODUCER);
    connectRate(consumption, Role.CONSUMER);
    capacity.valueProperty().addListener((property, before, now) -> setCapacity(now.intValue()));
    tempo.valueProperty().addListener((property, before, now) -> setTempo(now.longValue()));
    session.tempoProperty().addListener((property, before, now) -> showTempo(now));
    showTempo(session.tempoProperty().get());
    session.phaseProperty().addListener((property, before, now) -> showPhase(now));
    showPhase(session.phaseProperty().get());
  }

  private void connectRate(ValueSlider slider, Role role) {
    slider
        .valueProperty()
        .addListener(
            (property, before, now) ->
                session.setTiming(
                    role, session.scenario().timing(role).withRate(new Rate(now.doubleValue()))));
  }

  private void showScenario(Scenario scenario) {
    showRate(production, scenario.timing(Role.PRODUCER).rate());
    showRate(consumption, scenario.timing(Role.CONSUMER).rate());
    capacity.setDisable(!scenario.mechanism().hasCapacity());
    capacity.setValue(capacity(scenario));
  }

  private static int capacity(Scenario scenario) {
    return scenario.mechanism().capacity(scenario.capacity());
  }

  /** What a mechanism has anyway is not asked for: the next one may heed what was. */
  private void setCapacity(int wanted) {
    if (wanted != capacity(session.scenario())) {
      session.setCapacity(wanted);
    }
  }

  private void setTempo(long dwellMillis) {
    session.setTempo(new Tempo(Duration.ofMillis(dwellMillis)));
  }

  private void showTempo(Tempo now) {
    tempo.setValue((double) now.dwell().toMillis());
    tempo.setNote(
        firstItem.isAwaited()
            ? Texts.of("controls.firstItemNote")
            : Texts.of("controls.tempoNote", now.dwell().toMillis(), 1 / now.speed()));
  }

  private static void showRate(ValueSlider slider, Rate rate) {
    slider.setValue(rate.perSecond());
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

  /** Shows whether the capacity asked for has come into force, and how far the first item is. */
  public void show(Frame frame) {
    firstItem.see(frame.state());
    int inForce = frame.state().buffer().capacity();
    Scenario scenario = session.scenario();
    int wanted = capacity(scenario);
    if (capacity.isDisabled()) {
      capacity.setNote(Texts.of("controls.messageNote"));
    } else if (inForce == wanted || inForce == 0) {
      capacity.setNote(Texts.of("controls.capacityNote"));
    } else {
      capacity.setNote(
          Texts.of(
              scenario.mechanism().isResizable()
                  ? "controls.capacityPending"
                  : "controls.capacityAtReset",
              inForce,
              wanted));
    }
  }

  /** Whether "More" is open. */
  public BooleanProperty moreProperty() {
    return moreButton.selectedProperty();
  }

  /** Opens "More", or closes it. */
  public void toggleMore() {
    moreButton.fire();
  }

  /** Asks for one slot more, or one less. */
  public void stepCapacity(boolean up) {
    if (!capacity.isDisabled()) {
      capacity.step(up);
    }
  }

  @FXML
  private void toggleRun() {
    session.toggle();
  }

  @FXML
  private void step() {
    session.step();
  }

  @FXML
  private void reset() {
    session.reset();
  }
}
