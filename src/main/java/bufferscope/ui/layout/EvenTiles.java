package bufferscope.ui.layout;

import java.util.function.ToDoubleFunction;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Tiles of one size in rows that are filled to their ends: as many tiles side by side as fit at
 * their minimum width, all of them then widened equally.
 */
public final class EvenTiles extends FlowPane {
  private int columns(double inner) {
    double least = largest(tile -> tile.minWidth(-1));
    int fitting = (int) ((inner + getHgap()) / (least + getHgap()));
    return Math.max(1, Math.min(fitting, getManagedChildren().size()));
  }

  private double tileWidth(double inner) {
    int columns = columns(inner);
    return Math.floor((inner - (columns - 1) * getHgap()) / columns);
  }

  private double tileHeight(double width) {
    return Math.ceil(largest(tile -> tile.prefHeight(width)));
  }

  private double largest(ToDoubleFunction<Node> size) {
    return getManagedChildren().stream().mapToDouble(size).max().orElse(0);
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width < 0 ? prefWidth(-1) : width);
    int rows = (getManagedChildren().size() + columns(inner) - 1) / columns(inner);
    double tiles = rows * tileHeight(tileWidth(inner)) + Math.max(0, rows - 1) * getVgap();
    return snappedTopInset() + tiles + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double inner = inner(getWidth());
    int columns = columns(inner);
    double width = tileWidth(inner);
    double height = tileHeight(width);
    int place = 0;
    for (Node tile : getManagedChildren()) {
      int row = place / columns;
      double x = snappedLeftInset() + (place - row * columns) * (width + getHgap());
      double y = snappedTopInset() + row * (height + getVgap());
      tile.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
      place++;
    }
  }
}
