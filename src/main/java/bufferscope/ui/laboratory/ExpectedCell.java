package bufferscope.ui.laboratory;

import bufferscope.ui.text.Texts;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The user's expectation at a point: a field while it can be changed, and a text afterwards. Enter
 * and the arrow keys lead from field to field.
 */
final class ExpectedCell extends TableCell<PointRow, String> {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{0,9})?");

  private final PointTable table;
  private final TextField field = new TextField();
  private @Nullable PointRow row;

  ExpectedCell(PointTable table) {
    this.table = table;
    getStyleClass().add("expected-cell");
    field.setFocusTraversable(false); // Enter on a row leads there
    field.setPromptText(Texts.of("laboratory.expectedPrompt"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                read();
              }
            });
  }

  @Override
  protected void updateItem(String text, boolean empty) {
    super.updateItem(text, empty);
    if (field.isFocused() && row != null && getIndex() != row.index()) {
      table.requestFocus(); // the typed text belongs to the previous row
    }
    row = empty ? null : getTableRow().getItem();
    boolean editable = row != null && row.isEditable();
    setText(empty || editable ? "" : text);
    setGraphic(editable ? field : null);
    if (row != null && !field.isFocused()) {
      field.setText(text);
      field.pseudoClassStateChanged(ERROR, false);
      field.setAccessibleText(Texts.of("laboratory.expectedAt", String.join(", ", row.levels())));
    }
  }

  /** Moves the focus into the field. */
  void edit() {
    field.requestFocus();
    field.selectAll();
  }

  private void press(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.ENTER || code == KeyCode.DOWN || code == KeyCode.UP) {
      event.consume();
      int next = getIndex() + (code == KeyCode.UP ? -1 : 1);
      if (read()) {
        table.edit(next);
      }
    }
  }

  /** Reads the typed text; returns true if it was a number, or empty. */
  private boolean read() {
    PointRow typedIn = row;
    String typed = field.getText().strip();
    boolean valid = typed.isEmpty() || NUMBER.matcher(typed).matches();
    field.pseudoClassStateChanged(ERROR, !valid);
    if (!valid) {
      table.refuse(typed);
    }
    if (typedIn != null && typedIn.isEditable() && valid && !typed.equals(typedIn.expected())) {
      table.type(
          typedIn.index(),
          typed.isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(Double.parseDouble(typed.replace(',', '.'))));
    }
    return valid;
  }
}
