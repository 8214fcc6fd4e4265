package bufferscope.ui.stage;

import bufferscope.ui.layout.FittingText;
import bufferscope.ui.layout.Hint;
import bufferscope.ui.stage.layout.StageLayout;
import bufferscope.ui.stage.words.Alarm;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The faults of the run, in the strip above the monitor. The size of the text depends on its
 * length, so that it always fits into the strip and covers nothing else.
 */
public final class AlarmBar extends VBox {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private List<Alarm> shown = List.of();
  private final FittingText text = new FittingText(this, 1.45, 0.85);
  private double unit = 1;

  public AlarmBar() {
    getStyleClass().add("alarms");
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText("");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    widthProperty().addListener(property -> fitText());
    Hint.install(this, this::getAccessibleText); // for text that is cut even at the smallest size
  }

  void setUnit(double newUnit) {
    unit = newUnit;
    setMaxHeight(StageLayout.HEAD * unit);
    fitText();
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
    fitText();
  }

  private void fitText() {
    text.fit(unit, getMaxHeight());
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
