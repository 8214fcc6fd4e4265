package bufferscope.ui.stage.node;

import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState.BufferState;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.SlotPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;

/**
 * Slots with their items, drawn on a canvas because there are too many for nodes. Only slots that
 * changed are drawn again. The colours are those that CSS gives to the nodes.
 */
final class SlotCanvas extends Pane {
  private static final int UNKNOWN = -1;
  private static final int EMPTY = ItemTile.COLOURS;
  private static final int SURPLUS = EMPTY + 1;
  private static final double CORNER = 0.3;

  private final Canvas canvas = new Canvas();
  private final List<Region> swatches = new ArrayList<>();
  private int[] drawn = new int[0];
  private double left;
  private double top;

  SlotCanvas() {
    for (int colour = 0; colour < ItemTile.COLOURS; colour++) {
      swatches.add(ItemTile.swatch(colour));
    }
    swatches.add(slotSwatch());
    Region surplus = slotSwatch();
    surplus.pseudoClassStateChanged(PseudoClass.getPseudoClass("surplus"), true);
    swatches.add(surplus);
    for (Region swatch : swatches) {
      swatch.setManaged(false);
      swatch.backgroundProperty().addListener(property -> forget());
    }
    canvas.setManaged(false);
    getChildren().addAll(swatches);
    getChildren().add(canvas);
    setManaged(false);
  }

  private static Region slotSwatch() {
    Region swatch = new Region();
    swatch.getStyleClass().add("slot");
    return swatch;
  }

  void layOut(SlotPlaces places) {
    Area first = places.slot(0);
    double right = 0;
    double bottom = 0;
    for (int slot = 0; slot < places.count(); slot++) {
      right = Math.max(right, places.slot(slot).right());
      bottom = Math.max(bottom, places.slot(slot).bottom());
    }
    left = Math.floor(first.x()) - 1;
    top = Math.floor(first.y()) - 1;
    canvas.relocate(left, top);
    canvas.setWidth(Math.ceil(right - left) + 1);
    canvas.setHeight(Math.ceil(bottom - top) + 1);
    canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    drawn = new int[places.count()];
    forget();
  }

  private void forget() {
    Arrays.fill(drawn, UNKNOWN);
  }

  void show(BufferState buffer, SlotPlaces places) {
    for (int slot = 0; slot < drawn.length; slot++) {
      int wanted = look(buffer.slots().get(slot), slot >= buffer.capacity());
      if (drawn[slot] != wanted) {
        drawn[slot] = wanted;
        draw(places.slot(slot), swatches.get(wanted));
      }
    }
  }

  private static int look(@Nullable ItemLife life, boolean surplus) {
    if (life != null) {
      return ItemTile.colour(life.item());
    }
    return surplus ? SURPLUS : EMPTY;
  }

  private void draw(Area area, Region swatch) {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    double corner = CORNER * area.width();
    double x = area.x() - left;
    double y = area.y() - top;
    pen.clearRect(x - 0.5, y - 0.5, area.width() + 1, area.height() + 1);
    pen.setFill(colour(swatch));
    pen.fillRoundRect(x, y, area.width(), area.height(), corner, corner);
  }

  private static Paint colour(Region swatch) {
    Background background = swatch.getBackground();
    return background == null || background.getFills().isEmpty()
        ? Color.TRANSPARENT
        : background.getFills().get(0).getFill();
  }
}
