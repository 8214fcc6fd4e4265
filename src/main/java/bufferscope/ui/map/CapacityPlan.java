package bufferscope.ui.map;

import bufferscope.explore.search.DeadlockMap;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * The places of one capacity: a row for each number of producers, a column for each number of
 * consumers. They grow with the window, and so do their signs and numbers.
 */
final class CapacityPlan extends Region {
  private static final int SIZE = DeadlockMap.MAX_THREADS;

  // All lengths are parts of the side of a place.
  private static final double GAP = 0.09;
  private static final double FONT = 0.22;
  private static final double AXIS = 0.3;
  private static final double TITLE = 0.4;
  private static final double LEFT = 2 * AXIS;
  private static final double TOP = TITLE + 3.4 * AXIS;

  private final List<PlaceButton> places;
  private final List<Label> rows = new ArrayList<>();
  private final List<Label> columns = new ArrayList<>();
  private final Label title;
  private final Label note = label("map-note", "");
  private final Label producers = label("map-producers", Texts.of("map.producers"));
  private final Label consumers = label("map-consumers", Texts.of("map.consumers"));
  private final Path border = new Path();

  /** For each row, the number of columns that are free of deadlock by the known rule. */
  private final int[] free = new int[SIZE];

  CapacityPlan(String heading, List<PlaceButton> places) {
    this.places = places;
    title = label("map-capacity", heading);
    for (int threads = 1; threads <= SIZE; threads++) {
      rows.add(label("map-producers", Texts.of("map.number", threads)));
      columns.add(label("map-consumers", Texts.of("map.number", threads)));
    }
    producers.getStyleClass().add("map-axis");
    border.getStyleClass().add("map-border");
    border.setManaged(false);
    border.setMouseTransparent(true);
    getChildren().addAll(title, note, consumers, producers);
    getChildren().addAll(rows);
    getChildren().addAll(columns);
    getChildren().addAll(places);
    getChildren().add(border);
    getStyleClass().add("map-plan");
    widthProperty().addListener(property -> fitText());
    heightProperty().addListener(property -> fitText());
  }

  private static Label label(String styleClass, String text) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** Returns the side of a place. */
  private double unit() {
    return Math.floor(Math.min(getWidth() / (LEFT + SIZE), getHeight() / (TOP + SIZE)));
  }

  private void fitText() {
    setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", FONT * unit()));
  }

  void show(DeadlockMap map, boolean fair, Optional<Place> searched) {
    places.forEach(place -> place.show(map, fair, searched));
    boolean ruled = false;
    for (int row = 0; row < SIZE; row++) {
      free[row] = 0;
      for (int column = 0; column < SIZE; column++) {
        Optional<Boolean> known = map.code().isKnownFree(places.get(row * SIZE + column).place());
        ruled |= known.isPresent();
        free[row] += known.orElse(false) ? 1 : 0;
      }
    }
    border.setVisible(ruled);
    int capacity = places.get(0).place().bounds().capacity();
    note.setText(ruled ? Texts.of("map.freeUpTo", 2 * capacity) : "");
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double unit = unit();
    double x = snapPositionX((getWidth() - (LEFT + SIZE) * unit) / 2) + LEFT * unit;
    double top = snapPositionY((getHeight() - (TOP + SIZE) * unit) / 2);
    double y = top + TOP * unit;
    double axis = AXIS * unit;
    double side = SIZE * unit;
    centre(title, x, top, side, TITLE * unit);
    centre(note, x, top + TITLE * unit, side, axis);
    centre(consumers, x, y - 2 * axis, side, axis);
    centre(producers, x - 2 * axis - (side - axis) / 2, y, side, side);
    for (int i = 0; i < SIZE; i++) {
      centre(columns.get(i), x + i * unit, y - axis, unit, axis);
      centre(rows.get(i), x - axis, y + i * unit, axis, unit);
    }
    double gap = GAP * unit;
    for (int i = 0; i < places.size(); i++) {
      int row = i / SIZE;
      int column = i % SIZE;
      places
          .get(i)
          .resizeRelocate(
              snapPositionX(x + column * unit + gap / 2),
              snapPositionY(y + row * unit + gap / 2),
              snapSizeX(unit - gap),
              snapSizeY(unit - gap));
    }
    drawBorder(x, y, unit);
  }

  private void centre(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, 0, HPos.CENTER, VPos.CENTER);
  }

  /** Draws the border between the places that are free of deadlock and the rest. */
  private void drawBorder(double x, double y, double unit) {
    border.getElements().setAll(new MoveTo(x + free[0] * unit, y));
    for (int row = 0; row < SIZE; row++) {
      double right = x + free[row] * unit;
      double below = y + (row + 1) * unit;
      boolean isInside = free[row] > 0 && free[row] < SIZE;
      border.getElements().add(isInside ? new LineTo(right, below) : new MoveTo(right, below));
      if (row + 1 < SIZE && free[row + 1] < free[row]) {
        border.getElements().add(new LineTo(x + free[row + 1] * unit, below));
      }
    }
  }
}
