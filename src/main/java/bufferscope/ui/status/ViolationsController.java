package bufferscope.ui.status;

import bufferscope.event.Item;
import bufferscope.measure.Fault;
import bufferscope.measure.Violation;
import bufferscope.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/**
 * Lists each kind of fault once: its first event with thread and item, and the number of its
 * occurrences.
 */
public final class ViolationsController {
  private static final double NANOS_PER_SECOND = 1e9;

  private @Nullable List<Fault> shown;

  @FXML private Label none;
  @FXML private GridPane table;

  public void show(List<Fault> faults) {
    if (faults.equals(shown)) {
      return;
    }
    shown = faults;
    none.setVisible(faults.isEmpty());
    table.setVisible(!faults.isEmpty());
    table.getChildren().removeIf(cell -> GridPane.getRowIndex(cell) != null);
    for (Fault fault : faults) {
      Violation first = fault.first();
      table.addRow(
          table.getRowCount(),
          new Label(Texts.of("status.violationTime", first.event().at() / NANOS_PER_SECOND)),
          new Label(first.event().getClass().getSimpleName()),
          new Label(first.thread()),
          new Label(number(first.item())),
          new Label(Texts.of("status.violationCount", fault.count())),
          new Label(first.sentence()));
    }
  }

  private static String number(@Nullable Item item) {
    return item == null ? "" : Texts.of("status.violationItem", item.number());
  }
}
