package bufferscope.ui.session;

import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/** Binds a control of the window to the setting that it shows and changes. */
public final class SettingBinding {
  private SettingBinding() {}

  /**
   * Makes a control follow a setting. A change by the user at the control goes to the setting; a
   * value that the control gets from the setting does not go back.
   *
   * @param setting a null leaves the control as it is
   * @param change changes the setting
   */
  public static <T, V extends T> void bind(
      Property<T> control, ObservableValue<V> setting, Consumer<T> change) {
    setting.subscribe(
        now -> {
          if (now != null) {
            control.setValue(now);
          }
        });
    control.addListener(
        (property, before, now) -> {
          if (now != null && !now.equals(setting.getValue())) {
            change.accept(now);
          }
        });
  }
}
