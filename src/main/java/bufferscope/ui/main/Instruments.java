package bufferscope.ui.main;

import bufferscope.ui.charts.ChartsController;
import bufferscope.ui.counts.CountsController;
import bufferscope.ui.session.LiveShownRun;
import bufferscope.ui.takeaway.TakeAwayController.View;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * The charts and the counts below the stage, which show a live run.
 *
 * @param place the box that they are added to
 */
record Instruments(HBox place, LiveShownRun live) {

  /** Adds the charts; returns them as a view that can be taken away as a picture. */
  View addCharts() {
    LazyView<ChartsController> charts = new LazyView<>("charts.fxml", new ChartsController());
    HBox.setHgrow(charts.root(), Priority.ALWAYS);
    place.getChildren().add(charts.root());
    live.watch(charts.controller()::show);
    return new View(charts::isShown, charts.controller()::picture);
  }

  void addCounts() {
    LazyView<CountsController> counts = new LazyView<>("counts.fxml", new CountsController());
    place.getChildren().add(counts.root());
    live.watch(counts.controller()::show);
  }
}
