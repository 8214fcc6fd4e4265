package bufferscope.ui.status;

import bufferscope.event.Item;
import bufferscope.measure.Violation;
import bufferscope.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** Lists violations of invariants, each with its event, thread and item. */
public final class ViolationsController {
  private static final double NANOS_PER_SECOND = 1e9;

  @FXML private Label none;
  @FXML private GridPane table;

  public void show(List<Violation> violations) {
    none.setVisible(violations.isEmpty());
    none.setManaged(violations.isEmpty());
    table.setVisible(!violations.isEmpty());
    table.setManaged(!violations.isEmpty());
    table.getChildren().removeIf(cell -> GridPane.getRowIndex(cell) != null);
    for (Violation violation : violations) {
      table.addRow(
          table.getRowCount(),
          new Label(Texts.of("status.violationTime", violation.event().at() / NANOS_PER_SECOND)),
          new Label(violation.event().getClass().getSimpleName()),
          new Label(violation.thread()),
          new Label(number(violation.item())),
          new Label(violation.message()));
    }
  }

  private static String number(@Nullable Item item) {
    return item == null ? "" : Texts.of("status.violationItem", item.number());
  }
}
