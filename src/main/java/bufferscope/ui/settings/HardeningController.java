package bufferscope.ui.settings;

import bufferscope.ui.session.Session;
import bufferscope.ui.session.SettingBinding;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Hardening;
import bufferscope.work.Hardening.Rescue;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/** The safeguards around the buffer, each with its switch. */
public final class HardeningController {
  private final Session session;

  @FXML private ValueSlider putLimit;
  @FXML private ValueSlider quota;
  @FXML private CheckBox validated;
  @FXML private CheckBox sealed;
  @FXML private ComboBox<Rescue> rescue;
  @FXML private ValueSlider restarts;
  @FXML private ValueSlider shutdownLimit;

  public HardeningController(Session session) {
    this.session = session;
  }

  @FXML
  private void initialize() {
    ConstantNames.fill(rescue, "settings.rescue.", Rescue.values());
    List.of(quota, restarts, shutdownLimit)
        .forEach(slider -> slider.setNote(Texts.of("settings.zeroIsOff")));
    session
        .scenarioProperty()
        .map(scenario -> scenario.mechanism().isTimed())
        .subscribe(this::showTimed);
    bindMillis(putLimit, Hardening::putLimit, Hardening::withPutLimit);
    bindCount(quota, Hardening::quota, Hardening::withQuota);
    bind(validated.selectedProperty(), Hardening::validated, Hardening::withValidated);
    bind(sealed.selectedProperty(), Hardening::sealed, Hardening::withSealed);
    bind(rescue.valueProperty(), Hardening::rescue, Hardening::withRescue);
    bindCount(restarts, Hardening::restarts, Hardening::withRestarts);
    bindMillis(shutdownLimit, Hardening::shutdownLimit, Hardening::withShutdownLimit);
  }

  private void bindMillis(
      ValueSlider slider,
      Function<Hardening, Duration> setting,
      BiFunction<Hardening, Duration, Hardening> change) {
    bind(
        slider.valueProperty(),
        hardening -> (double) setting.apply(hardening).toMillis(),
        (old, now) -> change.apply(old, Duration.ofMillis(now.longValue())));
  }

  private void bindCount(
      ValueSlider slider,
      Function<Hardening, Integer> setting,
      BiFunction<Hardening, Integer, Hardening> change) {
    bind(
        slider.valueProperty(),
        hardening -> setting.apply(hardening).doubleValue(),
        (old, now) -> change.apply(old, now.intValue()));
  }

  private <T, V extends T> void bind(
      Property<T> control,
      Function<Hardening, V> setting,
      BiFunction<Hardening, T, Hardening> change) {
    SettingBinding.bind(
        control,
        session.scenarioProperty().map(Scenario::hardening).map(setting),
        now -> session.beginWith(old -> old.withHardening(change.apply(old.hardening(), now))));
  }

  private void showTimed(boolean timed) {
    putLimit.setDisable(!timed);
    putLimit.setNote(Texts.of(timed ? "settings.zeroIsOff" : "settings.notTimed"));
  }
}
