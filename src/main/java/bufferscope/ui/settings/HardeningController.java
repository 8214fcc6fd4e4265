package bufferscope.ui.settings;

import bufferscope.ui.session.Session;
import bufferscope.ui.text.Texts;
import bufferscope.ui.value.ValueSlider;
import bufferscope.work.Hardening;
import bufferscope.work.Hardening.Rescue;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/** What is done around the buffer to make the pipeline hold, each part with its switch. */
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
    session.scenarioProperty().addListener((property, before, now) -> show(now));
    show(session.scenario());
    on(putLimit.valueProperty(), (old, now) -> old.withPutLimit(millis(now)));
    on(quota.valueProperty(), (old, now) -> old.withQuota(now.intValue()));
    on(validated.selectedProperty(), Hardening::withValidated);
    on(sealed.selectedProperty(), Hardening::withSealed);
    on(rescue.valueProperty(), Hardening::withRescue);
    on(restarts.valueProperty(), (old, now) -> old.withRestarts(now.intValue()));
    on(shutdownLimit.valueProperty(), (old, now) -> old.withShutdownLimit(millis(now)));
  }

  private <T> void on(ObservableValue<T> value, BiFunction<Hardening, T, Hardening> change) {
    value.addListener(
        (property, before, now) ->
            session.beginWith(old -> old.withHardening(change.apply(old.hardening(), now))));
  }

  private static Duration millis(Number number) {
    return Duration.ofMillis(number.longValue());
  }

  private void show(Scenario scenario) {
    Hardening now = scenario.hardening();
    boolean timed = scenario.mechanism().isTimed();
    putLimit.setDisable(!timed);
    putLimit.setNote(Texts.of(timed ? "settings.zeroIsOff" : "settings.notTimed"));
    putLimit.setValue((double) now.putLimit().toMillis());
    quota.setNote(Texts.of("settings.zeroIsOff"));
    quota.setValue(now.quota());
    validated.setSelected(now.validated());
    sealed.setSelected(now.sealed());
    rescue.setValue(now.rescue());
    restarts.setNote(Texts.of("settings.zeroIsOff"));
    restarts.setValue(now.restarts());
    shutdownLimit.setNote(Texts.of("settings.zeroIsOff"));
    shutdownLimit.setValue((double) now.shutdownLimit().toMillis());
  }
}
