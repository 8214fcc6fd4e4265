package bufferscope.ui.step;

import bufferscope.explore.model.Bounds;
import bufferscope.ui.session.OpenedCode;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.SettingBinding;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Mechanism;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.Pane;

/** The buttons to go back, forward and on, and the settings of the stepped run. */
public final class StepBarController {
  private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
  private static final PseudoClass CHALLENGED = PseudoClass.getPseudoClass("challenged");

  private final Stepping stepping;
  private final Challenges challenges;
  private final Session session;

  @FXML private Pane root;
  @FXML private Button playButton;
  @FXML private Button toStartButton;
  @FXML private Button backButton;
  @FXML private Button forwardButton;
  @FXML private Button searchButton;
  @FXML private Spinner<Integer> stepProducers;
  @FXML private Spinner<Integer> stepConsumers;
  @FXML private Spinner<Integer> stepCapacity;
  @FXML private Spinner<Integer> stepItems;
  @FXML private CheckMenuItem fair;
  @FXML private CheckMenuItem signalAny;
  @FXML private CheckMenuItem wakeUps;
  @FXML private CheckMenuItem interrupts;
  @FXML private CheckMenuItem byRates;
  @FXML private ValueSlider stepSeed;
  @FXML private ValueSlider stepTempo;

  public StepBarController(Stepping stepping, Challenges challenges, Session session) {
    this.stepping = stepping;
    this.challenges = challenges;
    this.session = session;
  }

  @FXML
  private void initialize() {
    count(
        stepProducers,
        StepSettings.MAX_THREADS,
        Bounds::producers,
        (b, value) -> new Bounds(value, b.consumers(), b.capacity(), b.items()));
    count(
        stepConsumers,
        StepSettings.MAX_THREADS,
        Bounds::consumers,
        (b, value) -> new Bounds(b.producers(), value, b.capacity(), b.items()));
    count(
        stepCapacity,
        StepSettings.MAX_CAPACITY,
        Bounds::capacity,
        (b, value) -> new Bounds(b.producers(), b.consumers(), value, b.items()));
    count(
        stepItems,
        StepSettings.MAX_ITEMS,
        Bounds::items,
        (b, value) -> new Bounds(b.producers(), b.consumers(), b.capacity(), value));
    stepSeed.setValue((double) stepping.playback().seed());
    stepSeed
        .valueProperty()
        .addListener((property, before, now) -> stepping.setSeed(now.longValue()));
    stepTempo.setValue((double) stepping.playback().tempo().toMillis());
    stepTempo
        .valueProperty()
        .addListener(
            (property, before, now) ->
                stepping.playback().setTempo(Duration.ofMillis(now.longValue())));
    SettingBinding.bind(
        fair.selectedProperty(),
        session.scenarioProperty().map(Scenario::fair),
        now -> session.beginWith(old -> old.withFair(now)));
    unusual(
        signalAny,
        StepSettings::signalAny,
        (s, on) -> s.withScheduler(on, s.wakeUps(), s.interrupts()));
    unusual(
        wakeUps,
        StepSettings::wakeUps,
        (s, on) -> s.withScheduler(s.signalAny(), on, s.interrupts()));
    unusual(
        interrupts,
        StepSettings::interrupts,
        (s, on) -> s.withScheduler(s.signalAny(), s.wakeUps(), on));
    byRates
        .selectedProperty()
        .addListener((property, before, now) -> stepping.playback().setByRates(now));
    stepping.watch(this::show);
    show();
  }

  /**
   * Binds a spinner to a count. The value may be larger than the user can set, if the run was live
   * before.
   */
  private void count(
      Spinner<Integer> spinner,
      int max,
      Function<Bounds, Integer> count,
      BiFunction<Bounds, Integer, Bounds> change) {
    IntegerSpinnerValueFactory numbers = new IntegerSpinnerValueFactory(1, max);
    ObservableValue<Integer> setting =
        stepping.settingsProperty().map(StepSettings::bounds).map(count);
    setting.subscribe(now -> numbers.setMax(Math.max(numbers.getMax(), now)));
    SettingBinding.bind(
        numbers.valueProperty(),
        setting,
        now -> stepping.changeBounds(bounds -> change.apply(bounds, now)));
    setting.subscribe(
        now -> numbers.setMax(Math.max(max, now))); // last, since it cuts larger values off
    spinner.setValueFactory(numbers);
  }

  private void unusual(
      CheckMenuItem item,
      Function<StepSettings, Boolean> setting,
      BiFunction<StepSettings, Boolean, StepSettings> change) {
    SettingBinding.bind(
        item.selectedProperty(),
        stepping.settingsProperty().map(setting),
        now -> stepping.change(change.apply(stepping.settings(), now)));
  }

  private void show() {
    StepPosition shown = stepping.shown();
    playButton.setText(Texts.of(stepping.playback().isPlaying() ? "step.pause" : "step.play"));
    playButton.setDisable(!shown.canGoOn());
    toStartButton.setDisable(!shown.hasBehind());
    backButton.setDisable(!shown.hasBehind());
    forwardButton.setDisable(!shown.hasAhead());
    searchButton.setText(Texts.of(stepping.search().isUnderWay() ? "step.cancel" : "step.search"));
    root.pseudoClassStateChanged(RUNNING, stepping.playback().isPlaying());
    root.pseudoClassStateChanged(CHALLENGED, challenges.coaching().isPresent());
    Mechanism mechanism = session.scenario().mechanism();
    Optional<OpenedCode> code = session.code();
    boolean fixed =
        shown.model().isProgram() || code.map(OpenedCode::hasFixedCapacity).orElse(false);
    List.of(stepProducers, stepConsumers, stepItems)
        .forEach(spinner -> spinner.setDisable(shown.model().isProgram()));
    stepCapacity.setDisable(fixed || (code.isEmpty() && !mechanism.hasCapacity()));
    fair.setDisable(code.isPresent());
    byRates.setDisable(code.isPresent());
  }

  @FXML
  private void togglePlay() {
    stepping.toggle();
  }

  @FXML
  private void toStart() {
    stepping.reset();
  }

  @FXML
  private void back() {
    stepping.back();
  }

  @FXML
  private void forward() {
    stepping.step();
  }

  @FXML
  private void toggleSearch() {
    stepping.search().toggle();
  }

  @FXML
  private void challenge() {
    challenges.ask();
  }

  /** Sets the capacity one slot higher or lower. */
  public void stepCapacity(boolean up) {
    if (!stepCapacity.isDisabled()) {
      stepCapacity.increment(up ? 1 : -1);
    }
  }
}
