package bufferscope.ui.step;

import bufferscope.ui.step.SteppedRun.StepMoment;
import java.util.List;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;

/**
 * Lists the steps that were made and those ahead. The selected step is that of the picture;
 * selecting another one goes there.
 */
public final class StepsController {
  private final Stepping stepping;
  private boolean showing;

  /** What the list shows; it stays the same while a search reports its progress. */
  private @Nullable Rows rows;

  @FXML private ListView<StepMoment> steps;

  private record Rows(List<StepMoment> moments, int count, int at, boolean hasFoundBug) {}

  public StepsController(Stepping stepping) {
    this.stepping = stepping;
  }

  @FXML
  private void initialize() {
    steps.setCellFactory(list -> new StepCell(stepping));
    steps
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((property, before, now) -> select(now.intValue()));
    // During the layout that gives it its height, a list does not scroll.
    steps.heightProperty().addListener(property -> Platform.runLater(this::reveal));
    stepping.watch(this::show);
    show();
  }

  private void select(int moment) {
    if (!showing && moment >= 0) {
      stepping.goTo(moment);
    }
  }

  private void show() {
    StepPosition shown = stepping.shown();
    List<StepMoment> moments = shown.moments();
    Rows now = new Rows(moments, moments.size(), shown.at(), stepping.search().hasFoundBug());
    if (now.equals(rows) && steps.getSelectionModel().getSelectedIndex() == shown.at()) {
      return;
    }
    rows = now;
    showing = true;
    if (!steps.getItems().equals(moments)) {
      steps.getItems().setAll(moments);
    }
    steps.getSelectionModel().select(shown.at());
    steps.refresh();
    reveal();
    showing = false;
  }

  /** Scrolls to the selected step and the two before it; the list must have its new rows first. */
  private void reveal() {
    steps.layout();
    steps.scrollTo(Math.max(0, stepping.shown().at() - 2));
  }
}
