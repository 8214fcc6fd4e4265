package bufferscope.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** The values that pass between a control and a setting. */
final class SettingBindingTest {
  private final ObjectProperty<String> control = new SimpleObjectProperty<>("");
  private final ObjectProperty<String> setting = new SimpleObjectProperty<>("kept");
  private final List<String> changes = new ArrayList<>();

  private void bind() {
    SettingBinding.bind(
        control,
        setting,
        change -> {
          changes.add(change);
          setting.set(change);
        });
  }

  @Test
  void theControlTakesOverTheSettingWithoutGivingItBack() {
    bind();
    assertThat(control.get()).isEqualTo("kept");
    setting.set("opened");
    assertThat(control.get()).isEqualTo("opened");
    assertThat(changes).isEmpty();
  }

  @Test
  void aChangeAtTheControlGoesToTheSettingOnce() {
    bind();
    control.set("chosen");
    assertThat(changes).containsExactly("chosen");
    assertThat(setting.get()).isEqualTo("chosen");
  }

  @Test
  void aSettingThatDoesNotApplyLeavesTheControlAsItIs() {
    bind();
    setting.set(null);
    assertThat(control.get()).isEqualTo("kept");
  }

  @Test
  void theControlShowsWhatBecameOfItsChange() {
    SettingBinding.bind(control, setting, change -> setting.set("at most this"));
    control.set("too much");
    assertThat(control.get()).isEqualTo("at most this");
  }
}
