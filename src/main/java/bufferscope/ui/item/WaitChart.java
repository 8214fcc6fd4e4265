package bufferscope.ui.item;

import bufferscope.record.ItemWay;
import java.util.Arrays;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar for each part of the longest waiting time; the one of the item stands out. */
public final class WaitChart extends Pane {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int BARS = 40;

  /** The lowest bar that stands for anything, in pixels. */
  private static final double LEAST = 2;

  private long[] counts = {};

  public WaitChart() {
    getStyleClass().add("wait-chart");
  }

  void show(ItemWay way) {
    counts = way.waits().bins(BARS);
    getChildren().clear();
    for (int i = 0; i < counts.length; i++) {
      Region bar = new Region();
      bar.getStyleClass().add("wait-bar");
      getChildren().add(bar);
    }
    way.waited()
        .ifPresent(
            nanos ->
                getChildren()
                    .get(way.waits().bin(nanos, BARS))
                    .pseudoClassStateChanged(CHOSEN, true));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    double width = getWidth() / Math.max(1, counts.length);
    for (int i = 0; i < counts.length; i++) {
      Node bar = getChildren().get(i);
      double height = counts[i] == 0 ? 0 : Math.max(LEAST, counts[i] / most * getHeight());
      bar.resizeRelocate(i * width, getHeight() - height, width - 1, height);
    }
  }
}
