package bufferscope.ui.settings;

import bufferscope.event.Role;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.look.Look;
import bufferscope.ui.look.Theme;
import bufferscope.ui.session.Session;
import bufferscope.ui.session.SettingBinding;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Distribution;
import bufferscope.work.Scenario;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/** The settings behind "More". */
public final class SettingsController {
  private final Session session;
  private final Look look;

  @FXML private CheckBox stopAtFaults;
  @FXML private ValueSlider producers;
  @FXML private ValueSlider consumers;
  @FXML private ComboBox<Distribution> productionTimes;
  @FXML private ComboBox<Distribution> consumptionTimes;
  @FXML private CheckBox fair;
  @FXML private ValueSlider seed;
  @FXML private ValueSlider pastMemory;
  @FXML private CheckBox dark;
  @FXML private ValueSlider textSize;
  @FXML private CheckBox reducedMotion;

  public SettingsController(Session session, Look look) {
    this.session = session;
    this.look = look;
  }

  @FXML
  private void initialize() {
    ConstantNames.fill(productionTimes, "settings.times.", Distribution.values());
    ConstantNames.fill(consumptionTimes, "settings.times.", Distribution.values());
    bindRun();
    bindLook();
  }

  private void bindRun() {
    stopAtFaults.selectedProperty().bindBidirectional(session.stoppingAtFaultsProperty());
    SettingBinding.bind(
        pastMemory.valueProperty(),
        session.pastMegabytesProperty().map(Number::doubleValue),
        now -> session.pastMegabytesProperty().set(now.intValue()));
    bindThreads(producers, Role.PRODUCER);
    bindThreads(consumers, Role.CONSUMER);
    bindTimes(productionTimes, Role.PRODUCER);
    bindTimes(consumptionTimes, Role.CONSUMER);
    SettingBinding.bind(
        fair.selectedProperty(),
        session.scenarioProperty().map(Scenario::fair),
        now -> session.beginWith(old -> old.withFair(now)));
    SettingBinding.bind(
        seed.valueProperty(),
        session.scenarioProperty().map(scenario -> (double) scenario.seed()),
        now -> session.beginWith(old -> old.withSeed(now.longValue())));
  }

  private void bindThreads(ValueSlider slider, Role role) {
    SettingBinding.bind(
        slider.valueProperty(),
        session.scenarioProperty().map(scenario -> (double) scenario.threads(role)),
        now -> session.setThreads(role, now.intValue()));
  }

  private void bindTimes(ComboBox<Distribution> times, Role role) {
    SettingBinding.bind(
        times.valueProperty(),
        session.scenarioProperty().map(scenario -> scenario.timing(role).distribution()),
        now -> session.setTiming(role, session.scenario().timing(role).withDistribution(now)));
  }

  private void bindLook() {
    SettingBinding.bind(
        dark.selectedProperty(),
        look.appearanceProperty().map(now -> now.theme() == Theme.DARK),
        now -> look.set(look.get().withTheme(now ? Theme.DARK : Theme.LIGHT)));
    SettingBinding.bind(
        textSize.valueProperty(),
        look.appearanceProperty().map(now -> (double) now.textPercent()),
        now -> look.set(look.get().withTextPercent(now.intValue())));
    SettingBinding.bind(
        reducedMotion.selectedProperty(),
        look.appearanceProperty().map(Appearance::reducedMotion),
        now -> look.set(look.get().withReducedMotion(now)));
  }
}
