package bufferscope.ui.settings;

import bufferscope.ui.session.Session;
import bufferscope.ui.session.SettingBinding;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
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
public final class SafeguardSettingsController {
  private final Session session;

  @FXML private ValueSlider putLimit;
  @FXML private ValueSlider quota;
  @FXML private CheckBox validated;
  @FXML private CheckBox sealed;
  @FXML private ComboBox<Rescue> rescue;
  @FXML private ValueSlider restarts;
  @FXML private ValueSlider shutdownLimit;

  public SafeguardSettingsController(Session session) {
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
    bindMillis(putLimit, SafeguardSettings::putLimit, SafeguardSettings::withPutLimit);
    bindCount(quota, SafeguardSettings::quota, SafeguardSettings::withQuota);
    bind(
        validated.selectedProperty(),
        SafeguardSettings::validated,
        SafeguardSettings::withValidated);
    bind(sealed.selectedProperty(), SafeguardSettings::sealed, SafeguardSettings::withSealed);
    bind(rescue.valueProperty(), SafeguardSettings::rescue, SafeguardSettings::withRescue);
    bindCount(restarts, SafeguardSettings::restarts, SafeguardSettings::withRestarts);
    bindMillis(
        shutdownLimit, SafeguardSettings::shutdownLimit, SafeguardSettings::withShutdownLimit);
  }

  private void bindMillis(
      ValueSlider slider,
      Function<SafeguardSettings, Duration> setting,
      BiFunction<SafeguardSettings, Duration, SafeguardSettings> change) {
    bind(
        slider.valueProperty(),
        safeguards -> (double) setting.apply(safeguards).toMillis(),
        (old, now) -> change.apply(old, Duration.ofMillis(now.longValue())));
  }

  private void bindCount(
      ValueSlider slider,
      Function<SafeguardSettings, Integer> setting,
      BiFunction<SafeguardSettings, Integer, SafeguardSettings> change) {
    bind(
        slider.valueProperty(),
        safeguards -> setting.apply(safeguards).doubleValue(),
        (old, now) -> change.apply(old, now.intValue()));
  }

  private <T, V extends T> void bind(
      Property<T> control,
      Function<SafeguardSettings, V> setting,
      BiFunction<SafeguardSettings, T, SafeguardSettings> change) {
    SettingBinding.bind(
        control,
        session.scenarioProperty().map(Scenario::safeguards).map(setting),
        now -> session.beginWith(old -> old.withSafeguards(change.apply(old.safeguards(), now))));
  }

  private void showTimed(boolean timed) {
    putLimit.setDisable(!timed);
    putLimit.setNote(Texts.of(timed ? "settings.zeroIsOff" : "settings.notTimed"));
  }
}
