package bufferscope.ui.step;

import bufferscope.explore.model.Step;
import bufferscope.ui.step.SteppedRun.StepMoment;
import bufferscope.ui.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A step in the list: its number, thread, operation and line. */
final class StepCell extends ListCell<StepMoment> {
  private static final PseudoClass AHEAD = PseudoClass.getPseudoClass("ahead");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Stepping stepping;
  private final Label number = label("step-number");
  private final Label thread = label("step-thread");
  private final Label operation = label("step-operation");
  private final Label line = label("step-line");
  private final HBox row = new HBox(number, thread, operation, line);

  StepCell(Stepping stepping) {
    this.stepping = stepping;
    row.getStyleClass().add("step-row");
    setGraphic(row); // stays, even in an empty cell: a row that comes back is styled anew
    getStyleClass().add("step-cell");
    HBox.setHgrow(operation, Priority.ALWAYS);
    operation.setMaxWidth(Double.MAX_VALUE);
    line.setMinWidth(USE_PREF_SIZE);
    setPrefWidth(0); // as wide as the list, however long the words are
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  @Override
  protected void updateItem(@Nullable StepMoment moment, boolean empty) {
    super.updateItem(moment, empty);
    row.setVisible(moment != null);
    setAccessibleText("");
    pseudoClassStateChanged(AHEAD, getIndex() > stepping.shown().at());
    pseudoClassStateChanged(
        WRONG, moment != null && (moment.wrong() || stepping.search().isBugAt(getIndex())));
    if (moment != null) {
      show(moment.step());
    }
  }

  private void show(@Nullable Step step) {
    number.setText(step == null ? "" : Texts.of("step.number", getIndex()));
    thread.setText(step == null ? "" : step.thread());
    operation.setText(step == null ? Texts.of("step.start") : step.operation());
    line.setText(step == null ? "" : Texts.of("step.line", step.line(), step.place()));
    setAccessibleText(
        step == null
            ? operation.getText()
            : Texts.of("step.entry", getIndex(), step.thread(), step.operation(), step.place()));
  }
}
