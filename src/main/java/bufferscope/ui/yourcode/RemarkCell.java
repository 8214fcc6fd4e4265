package bufferscope.ui.yourcode;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A remark with its line. */
final class RemarkCell extends ListCell<Remark> {
  RemarkCell() {
    setWrapText(true);
    setPrefWidth(0); // as wide as the list
  }

  @Override
  protected void updateItem(@Nullable Remark remark, boolean empty) {
    super.updateItem(remark, empty);
    setText(remark == null || empty ? null : remark.inWords());
  }
}
