package bufferscope.ui.plot;

import bufferscope.lab.chart.Dot;
import bufferscope.lab.chart.Drawing;
import bufferscope.lab.chart.Plot;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/**
 * The curves or the bars of a plot, with a crosshair at one of the points: the one nearest to the
 * mouse, or the one to which the arrow keys led.
 */
public final class PlotChart extends Region {
  /** The number of key presses that raise an expectation from the bottom to the top. */
  private static final int STEPS = 20;

  /** The distance in em at which the mouse still takes hold of a curve. */
  private static final double REACH = 2;

  private final DoubleProperty em = new SimpleDoubleProperty(14);
  private final PlotMarks marks = new PlotMarks();
  private final Line crosshair = new Line();
  private final Circle ring = new Circle();

  private @Nullable PlotPoints points;
  private @Nullable Drawing drawing;
  private int current = -1;

  /** The last position of the mouse while it draws. */
  private double drawnX;

  private double drawnY;

  private boolean drawable;
  private IntConsumer onRead = index -> {};
  private IntConsumer onOpen = index -> {};
  private DrawnValue onExpect = (index, value) -> {};

  /** Receives the value that the user draws at a point. */
  public interface DrawnValue {
    void draw(int index, double value);
  }

  public PlotChart() {
    getStyleClass().add("plot-chart");
    getStylesheets()
        .add(Objects.requireNonNull(PlotChart.class.getResource("plot.css")).toExternalForm());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    crosshair.getStyleClass().add("crosshair");
    ring.getStyleClass().add("crosshair-ring");
    getChildren().addAll(marks, crosshair, ring);
    getChildren().forEach(child -> child.setManaged(false));
    getChildren().forEach(child -> child.setMouseTransparent(true));
    em.addListener(property -> requestLayout());
    setOnMouseMoved(event -> read(nearest(event)));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::draw);
    setOnMouseClicked(this::click);
    setOnKeyPressed(this::press);
  }

  /** The size of the text in pixels. */
  public DoubleProperty emProperty() {
    return em;
  }

  /**
   * Shows the curves.
   *
   * @param asksForDrawing whether the mouse draws the user's expectation
   */
  public void show(Plot newPlot, boolean asksForDrawing) {
    points = new PlotPoints(newPlot);
    drawable = asksForDrawing;
    current = Math.min(current, points.count() - 1);
    requestLayout();
  }

  /** Sets the receiver of the index of the point at the crosshair. */
  public void setOnRead(IntConsumer action) {
    onRead = action;
  }

  /**
   * Sets the receiver of the index of the point that was clicked, or at which Enter was pressed.
   */
  public void setOnOpen(IntConsumer action) {
    onOpen = action;
  }

  /** Sets the receiver of the values that the user draws. */
  public void setOnExpect(DrawnValue action) {
    onExpect = action;
  }

  /** Returns the index of the point at the crosshair. */
  public OptionalInt current() {
    return current < 0 ? OptionalInt.empty() : OptionalInt.of(current);
  }

  /** Moves the crosshair to that point. */
  public void read(int index) {
    if (index >= 0 && index != current) {
      current = index;
      placeCrosshair();
      onRead.accept(index);
    }
  }

  /** Takes the crosshair away. */
  public void readNothing() {
    current = -1;
    placeCrosshair();
  }

  private int nearest(MouseEvent event) {
    Drawing now = drawing;
    return now == null ? -1 : new PlotPoints(now.plot()).nearest(now, event.getX(), event.getY());
  }

  private void press(MouseEvent event) {
    requestFocus();
    drawnX = event.getX();
    drawnY = event.getY();
    chooseCurve(event);
    draw(event);
  }

  /** Chooses the curve to be drawn: one that is here already, or the first that is not drawn. */
  private void chooseCurve(MouseEvent event) {
    Drawing now = drawing;
    int nearest = nearest(event);
    if (now == null || !drawable || nearest < 0) {
      return;
    }
    PlotPoints here = new PlotPoints(now.plot());
    boolean isHere =
        here.dot(nearest)
            .expected()
            .filter(value -> Math.abs(now.y(value) - event.getY()) <= REACH * em.get())
            .isPresent();
    read(isHere ? nearest : here.firstUndrawn(nearest));
  }

  /** Draws the current curve along the way of the mouse, which may pass over several points. */
  private void draw(MouseEvent event) {
    Drawing now = drawing;
    if (now == null || !drawable) {
      return;
    }
    double x = event.getX();
    double y = event.getY();
    PlotPoints here = new PlotPoints(now.plot());
    int nearest = here.column(now, x);
    int first = here.curveStart(Math.max(0, current));
    for (int i = 0; i < here.width(); i++) {
      double there = now.x(here.dot(i));
      if (i == nearest) {
        onExpect.draw(first + i, now.valueAt(y));
      } else if ((there - drawnX) * (there - x) < 0) {
        double share = (there - drawnX) / (x - drawnX);
        onExpect.draw(first + i, now.valueAt(drawnY + share * (y - drawnY)));
      }
    }
    drawnX = x;
    drawnY = y;
    read(first + nearest);
  }

  private void click(MouseEvent event) {
    int index = nearest(event);
    if (!drawable && index >= 0 && event.isStillSincePress()) {
      onOpen.accept(index);
    }
  }

  private void press(KeyEvent event) {
    PlotPoints now = points;
    if (now == null || now.width() == 0) {
      return;
    }
    int to = now.next(event.getCode(), current);
    if (to >= 0) {
      read(to);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && current >= 0 && !drawable) {
      onOpen.accept(current);
      event.consume();
    } else if (event.getCode() == KeyCode.PAGE_UP || event.getCode() == KeyCode.PAGE_DOWN) {
      raise(event.getCode() == KeyCode.PAGE_UP);
      event.consume();
    }
  }

  /** Moves the expectation at the crosshair up or down; the first one is in the middle. */
  private void raise(boolean up) {
    Drawing now = drawing;
    if (now != null && points != null && drawable) {
      read(Math.max(0, current));
      double top = now.frame().top();
      double step = (now.frame().bottom() - top) / STEPS;
      double y =
          points
              .dot(current)
              .expected()
              .map(value -> now.y(value) + (up ? -step : step))
              .orElse(top + STEPS / 2 * step);
      onExpect.draw(current, now.valueAt(y));
    }
  }

  @Override
  protected void layoutChildren() {
    if (points == null || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    Drawing now = Drawing.of(points.plot(), getWidth(), getHeight(), em.get());
    drawing = now;
    marks.resize(getWidth(), getHeight());
    marks.show(now.marks());
    placeCrosshair();
  }

  private void placeCrosshair() {
    Drawing now = drawing;
    boolean shown = now != null && current >= 0 && new PlotPoints(now.plot()).width() > 0;
    crosshair.setVisible(shown);
    ring.setVisible(false);
    if (now == null || !shown) {
      return;
    }
    Dot dot = new PlotPoints(now.plot()).dot(current);
    double x = now.x(dot);
    crosshair.setStartX(x);
    crosshair.setEndX(x);
    crosshair.setStartY(now.frame().top());
    crosshair.setEndY(now.frame().bottom());
    dot.y()
        .ifPresent(
            value -> {
              ring.setVisible(true);
              ring.setCenterX(x);
              ring.setCenterY(now.y(value));
              ring.setRadius(0.6 * em.get());
            });
  }
}
