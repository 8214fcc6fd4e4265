package bufferscope.ui.timeline;

import bufferscope.record.Arrow;
import bufferscope.ui.timeline.StripImage.StripRow;
import bufferscope.ui.timeline.StripView.Marks;
import bufferscope.ui.timeline.StripView.Pen;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the cuts, the shown moment and the user's choice over the lanes. */
record MarkDrawing(GraphicsContext g, Pen pen, StripPlaces places, Marks marks) {
  void all() {
    for (long cut : marks.cuts()) {
      vertical(places.visibleX((double) cut, 1), pen.muted(), 1, 4);
    }
    stretch();
    chosen();
    vertical(places.visibleX(marks.moment(), 1), pen.now(), 2, 0);
  }

  private void vertical(double x, Color color, double lineWidth, double dash) {
    g.setStroke(color);
    g.setLineWidth(lineWidth);
    g.setLineDashes(dash);
    double middle = Math.floor(x) + 0.5;
    g.strokeLine(middle, places.top() - 4, middle, places.top() + places.height());
    g.setLineDashes(0);
  }

  private void stretch() {
    AxisRange marked = marks.stretch();
    if (marked != null) {
      g.setFill(pen.now().deriveColor(0, 1, 1, 0.18));
      g.fillRect(
          places.x(marked.from()),
          places.top(),
          places.x(marked.to()) - places.x(marked.from()),
          places.height());
    }
  }

  private void chosen() {
    Chosen state = marks.chosen();
    StripRow row = state == null ? null : places.row(state.thread());
    if (state == null || row == null) {
      return;
    }
    double from = places.x(state.event(), state.from());
    double until = places.x(state.endEvent(), state.until());
    g.setStroke(pen.ink());
    g.setLineWidth(2);
    g.strokeRect(from, places.y(row) + 1, Math.max(3, until - from), places.height(row) - 2);
    state.cause().ifPresent(this::arrow);
    List<Arrow> effects = state.effects();
    effects.subList(0, Math.min(20, effects.size())).forEach(this::arrow);
  }

  private void arrow(Arrow arrow) {
    StripRow from = places.row(arrow.fromThread());
    StripRow to = places.row(arrow.toThread());
    if (from == null || to == null || from.equals(to)) {
      return;
    }
    double x1 = places.x(arrow.from(), arrow.fromAt());
    double x2 = places.x(arrow.to(), arrow.toAt());
    double y1 = places.middle(from);
    double y2 = places.middle(to);
    g.setStroke(pen.ink());
    g.setLineWidth(1.5);
    g.setLineDashes(arrow.relation() == Arrow.Relation.ITEM ? 4 : 0);
    double bend = Math.max(12, Math.abs(x2 - x1) / 3);
    g.beginPath();
    g.moveTo(x1, y1);
    g.bezierCurveTo(x1 + bend, y1, x2 - bend, y2, x2, y2);
    g.stroke();
    g.setLineDashes(0);
    g.setFill(pen.ink());
    g.fillPolygon(new double[] {x2, x2 - 6, x2 - 6}, new double[] {y2, y2 - 4, y2 + 4}, 3);
  }
}
