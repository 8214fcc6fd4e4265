package bufferscope.ui.stage;

import bufferscope.ui.stage.words.Alarm;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says what went wrong, above the picture and large enough for the last row. */
public final class AlarmBar extends VBox {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private List<Alarm> shown = List.of();

  public AlarmBar() {
    getStyleClass().add("alarms");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText("");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(List<Alarm> alarms) {
    if (alarms.equals(shown)) {
      return;
    }
    shown = alarms;
    getChildren().setAll(alarms.stream().map(AlarmBar::row).toList());
    setAccessibleText(
        String.join(
            ". ", alarms.stream().map(alarm -> alarm.title() + ": " + alarm.sentence()).toList()));
    setVisible(!alarms.isEmpty());
  }

  private static HBox row(Alarm alarm) {
    Label title = new Label(alarm.title());
    title.getStyleClass().add("alarm-title");
    title.setMinWidth(USE_PREF_SIZE);
    Label sentence = new Label(alarm.sentence());
    sentence.getStyleClass().add("alarm-sentence");
    sentence.setWrapText(true);
    HBox row = new HBox(title, sentence);
    row.getStyleClass().add("alarm");
    row.pseudoClassStateChanged(WARNING, alarm.warning());
    return row;
  }
}
