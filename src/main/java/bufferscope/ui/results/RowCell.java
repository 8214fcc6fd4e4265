package bufferscope.ui.results;

import bufferscope.io.ConstantName;
import bufferscope.measure.Results.ItemEntry;
import bufferscope.measure.Results.ItemVerdict;
import bufferscope.ui.text.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the list: the stored item, the taken item, and the computed number. */
final class RowCell extends ListCell<Row> {
  private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

  private final ItemSide produced = new ItemSide();
  private final ItemSide consumed = new ItemSide();
  private final Label result = new Label();

  /** An item, the thread that stored or took it, and its mark. */
  private static final class ItemSide extends HBox {
    private final Label item = new Label();
    private final Label mark = new Label();
    private final FontIcon icon = new FontIcon();
    private final Label thread = new Label();

    ItemSide() {
      getChildren().addAll(item, thread, mark);
      mark.setGraphic(icon);
      mark.setMinWidth(USE_PREF_SIZE);
      thread.setMinWidth(USE_PREF_SIZE);
      getStyleClass().add("results-side");
      item.getStyleClass().add("results-item");
      mark.getStyleClass().add("results-mark");
      thread.getStyleClass().add("results-thread");
    }

    void show(@Nullable ItemEntry entry) {
      item.setText(entry == null ? "" : ItemName.of(entry.item()));
      thread.setText(entry == null ? "" : entry.thread());
      ItemVerdict now = entry == null ? ItemVerdict.FINE : entry.mark();
      for (ItemVerdict each : ItemVerdict.values()) {
        pseudoClassStateChanged(pseudoClass(each), each == now);
      }
      mark.setVisible(now != ItemVerdict.FINE);
      mark.setManaged(now != ItemVerdict.FINE);
      mark.setText(now == ItemVerdict.FINE ? "" : Texts.of("results.mark." + now.name()));
    }

    String words() {
      return Stream.of(item, mark, thread)
          .map(Label::getText)
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(" "));
    }

    private static PseudoClass pseudoClass(ItemVerdict mark) {
      return PseudoClass.getPseudoClass(ConstantName.of(mark));
    }
  }

  RowCell() {
    result.getStyleClass().add("results-result");
    HBox row = new HBox(produced, consumed, result);
    row.getStyleClass().add("results-row");
    setGraphic(row);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0); // as wide as the list
    getStyleClass().add("results-cell");
  }

  @Override
  protected void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    produced.show(row == null ? null : row.produced());
    consumed.show(row == null ? null : row.consumed());
    ItemEntry taken = row == null ? null : row.consumed();
    Long square = taken == null ? null : taken.result();
    result.setText(
        taken == null || square == null
            ? ""
            : Texts.of("results.result", taken.item().value(), square));
    pseudoClassStateChanged(DIFFERENT, row != null && row.isDifferent());
    setAccessibleText(
        Texts.of("results.row", produced.words(), consumed.words(), result.getText()));
  }
}
