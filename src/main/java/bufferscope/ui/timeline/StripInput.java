package bufferscope.ui.timeline;

import bufferscope.ui.session.Navigation;
import bufferscope.ui.text.Texts;
import bufferscope.ui.timeline.StripImage.Pennant;
import bufferscope.ui.timeline.StripImage.StripRow;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The actions of the mouse and the keys in the strip. */
final class StripInput {
  private static final double PAN_STEP = 0.15;
  private static final Duration TOOLTIP_DELAY = Duration.millis(200);

  /** The distance of a tooltip from the pointer, in pixels. */
  private static final double BESIDE = 10;

  private final Navigation window;
  private final RunAxis axis;
  private final Viewport viewport;
  private final StripView strip;
  private final Selection selection;
  private final Consumer<Boolean> toFlag;
  private final Tooltip tooltip = new Tooltip();
  private LongConsumer onItem = number -> {};
  private double pressedAt;

  /**
   * Creates the input.
   *
   * @param toFlag goes to the next flag if true, else to the one before
   */
  StripInput(
      Navigation window,
      RunAxis axis,
      Viewport viewport,
      StripView strip,
      Selection selection,
      Consumer<Boolean> toFlag) {
    this.window = window;
    this.axis = axis;
    this.viewport = viewport;
    this.strip = strip;
    this.selection = selection;
    this.toFlag = toFlag;
  }

  /** Begins to listen to the mouse and the keys. */
  void install() {
    tooltip.setShowDelay(TOOLTIP_DELAY);
    strip.setOnMouseMoved(this::hover);
    strip.setOnMousePressed(this::press);
    strip.setOnMouseDragged(this::drag);
    strip.setOnMouseReleased(this::release);
    strip.setOnScroll(this::scroll);
    strip.setOnZoom(this::zoom);
    strip.setOnKeyPressed(this::press);
  }

  private double position(double x) {
    return viewport.range().position(x - strip.left(), strip.stripWidth());
  }

  void setOnItem(LongConsumer action) {
    onItem = action;
  }

  /** Explains the place under the pointer: a flag, an item, or a lane whose name does not fit. */
  private void hover(MouseEvent event) {
    Optional<Pennant> pennant = strip.pennantAt(event.getX(), event.getY());
    Optional<String> words =
        pennant
            .map(Pennant::text)
            .or(
                () ->
                    strip
                        .itemAt(event.getX(), event.getY())
                        .map(glyph -> Texts.of("timeline.itemHint", glyph.item())))
            .or(() -> strip.lowRowAt(event.getY()));
    if (words.isPresent()) {
      tooltip.setText(words.get());
      Tooltip.install(strip, tooltip);
      tooltip.setAnchorX(event.getScreenX() + BESIDE); // of itself, one that is shown stays
      tooltip.setAnchorY(event.getScreenY() + BESIDE);
    } else {
      Tooltip.uninstall(strip, tooltip);
    }
  }

  private void press(MouseEvent event) {
    strip.requestFocus();
    pressedAt = event.getX();
    selection.mark(null);
    Optional<Pennant> pennant = strip.pennantAt(event.getX(), event.getY());
    if (pennant.isPresent() && event.getButton() == MouseButton.PRIMARY) {
      selection.show(pennant.get());
    } else if (event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()) {
      axis.lookAt(position(event.getX()), viewport.all());
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      viewport.pan((pressedAt - event.getX()) / strip.stripWidth());
      pressedAt = event.getX();
    } else if (event.isShiftDown()) {
      double a = viewport.all().nearest(position(pressedAt));
      double b = viewport.all().nearest(position(event.getX()));
      selection.mark(new AxisRange(Math.min(a, b), Math.max(a, b)));
    } else {
      axis.lookAt(position(event.getX()), viewport.all());
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
      strip.itemAt(event.getX(), event.getY()).ifPresent(glyph -> onItem.accept(glyph.item()));
      return;
    }
    AxisRange marked = selection.stretch();
    if (marked != null) {
      selection.describe(marked);
    } else if (event.getButton() == MouseButton.PRIMARY && Math.abs(event.getX() - pressedAt) < 3) {
      strip
          .rowAt(event.getY())
          .filter(StripRow::isLane)
          .ifPresent(
              row -> selection.chooseAt(row.thread(), axis.moment(position(event.getX())) - 1));
    }
  }

  private void scroll(ScrollEvent event) {
    if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
      viewport.pan(-event.getDeltaX() / strip.stripWidth());
    } else if (event.getDeltaY() > 0) {
      viewport.zoomIn(position(event.getX()));
    } else if (event.getDeltaY() < 0) {
      viewport.zoomOut(position(event.getX()));
    }
    event.consume();
  }

  private void zoom(ZoomEvent event) {
    viewport.zoom(1 / event.getZoomFactor(), position(event.getX()));
    event.consume();
  }

  /** Returns true if the strip has the focus and does something of its own with that key. */
  boolean takes(KeyEvent event, @Nullable Node focused) {
    return focused == strip
        && !event.isShortcutDown()
        && !event.isAltDown()
        && action(event).isPresent();
  }

  private void press(KeyEvent event) {
    action(event)
        .ifPresent(
            action -> {
              action.run();
              event.consume();
            });
  }

  private Optional<Runnable> action(KeyEvent event) {
    return Optional.ofNullable(
        switch (event.getCode()) {
          case W -> () -> viewport.zoomIn(axis.shownPosition());
          case S -> () -> viewport.zoomOut(axis.shownPosition());
          case A -> () -> viewport.pan(-PAN_STEP);
          case D -> () -> viewport.pan(PAN_STEP);
          case HOME -> viewport::fit;
          case END -> this::newest;
          case LEFT -> event.isShiftDown() ? () -> toFlag.accept(false) : () -> goOn(-1);
          case RIGHT -> event.isShiftDown() ? () -> toFlag.accept(true) : () -> goOn(1);
          case UP -> () -> selection.chooseLane(-1);
          case DOWN -> () -> selection.chooseLane(1);
          default -> null;
        });
  }

  private void goOn(int events) {
    window.lookAt(window.shown().moment() + events);
  }

  private void newest() {
    window.toNow();
    viewport.setFollowing(true);
  }
}
