package bufferscope.ui.settings;

import bufferscope.event.Role;
import bufferscope.ui.look.Appearance;
import bufferscope.ui.look.Look;
import bufferscope.ui.look.Theme;
import bufferscope.ui.session.Session;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Distribution;
import bufferscope.work.Scenario;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/** What can be changed behind "More". */
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
  @FXML private CheckBox dark;
  @FXML private ValueSlider textSize;
  @FXML private CheckBox reducedMotion;

  public SettingsController(Session session, Look look) {
    this.session = session;
    this.look = look;
  }

  @FXML
  private void initialize() {
    session.scenarioProperty().addListener((property, before, now) -> show(now));
    look.appearanceProperty().addListener((property, before, now) -> show(now));
    ConstantNames.fill(productionTimes, "settings.times.", Distribution.values());
    ConstantNames.fill(consumptionTimes, "settings.times.", Distribution.values());
    show(session.scenario());
    show(look.get());
    connectRun();
    connectLook();
  }

  private void connectRun() {
    stopAtFaults.selectedProperty().bindBidirectional(session.stoppingAtFaultsProperty());
    connectThreads(producers, Role.PRODUCER);
    connectThreads(consumers, Role.CONSUMER);
    connectTimes(productionTimes, Role.PRODUCER);
    connectTimes(consumptionTimes, Role.CONSUMER);
    fair.selectedProperty()
        .addListener((property, before, now) -> session.beginWith(old -> old.withFair(now)));
    seed.valueProperty()
        .addListener(
            (property, before, now) -> session.beginWith(old -> old.withSeed(now.longValue())));
  }

  private void connectThreads(ValueSlider slider, Role role) {
    slider
        .valueProperty()
        .addListener((property, before, now) -> session.setThreads(role, now.intValue()));
  }

  private void connectTimes(ComboBox<Distribution> times, Role role) {
    times
        .valueProperty()
        .addListener(
            (property, before, now) ->
                session.setTiming(role, session.scenario().timing(role).withDistribution(now)));
  }

  private void connectLook() {
    dark.selectedProperty()
        .addListener(
            (property, before, now) ->
                look.set(look.get().withTheme(now ? Theme.DARK : Theme.LIGHT)));
    textSize
        .valueProperty()
        .addListener(
            (property, before, now) -> look.set(look.get().withTextPercent(now.intValue())));
    reducedMotion
        .selectedProperty()
        .addListener((property, before, now) -> look.set(look.get().withReducedMotion(now)));
  }

  private void show(Scenario scenario) {
    producers.setValue(scenario.threads(Role.PRODUCER));
    consumers.setValue(scenario.threads(Role.CONSUMER));
    productionTimes.setValue(scenario.timing(Role.PRODUCER).distribution());
    consumptionTimes.setValue(scenario.timing(Role.CONSUMER).distribution());
    fair.setSelected(scenario.fair());
    seed.setValue((double) scenario.seed());
  }

  private void show(Appearance now) {
    dark.setSelected(now.theme() == Theme.DARK);
    textSize.setValue(now.textPercent());
    reducedMotion.setSelected(now.reducedMotion());
  }
}
