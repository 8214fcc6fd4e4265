package bufferscope.ui.main;

import bufferscope.record.Stretch;
import bufferscope.record.export.Part;
import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.session.Session;
import bufferscope.ui.timeline.TimelineController;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The timeline below the stage, which a button opens and closes. */
public final class TimelineDrawer {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("timeline");

  /** The number of events that are taken away if none are marked. */
  private static final long LAST_STEPS = 200;

  private final StepMode stepMode;
  private final LazyView<TimelineController> view;
  private Runnable toggle = () -> {};

  TimelineDrawer(Session session, StepMode stepMode) {
    this.stepMode = stepMode;
    view = new LazyView<>("timeline.fxml", new TimelineController(session, stepMode));
  }

  /**
   * Lets the button open the timeline.
   *
   * @param floor the place of the timeline, below {@code scene}
   * @param focusStage gives the focus back to the stage
   */
  void join(ToggleButton button, Node root, Pane floor, Node scene, Runnable focusStage) {
    toggle = button::fire;
    view.controller().setOnClose(() -> button.setSelected(false));
    button
        .selectedProperty()
        .addListener(
            (property, before, open) -> {
              root.pseudoClassStateChanged(OPEN, open);
              if (open) {
                floor.getChildren().add(floor.getChildren().indexOf(scene) + 1, view.root());
                view.controller().takeFocus();
              } else {
                floor.getChildren().remove(view.root());
                focusStage.run();
              }
            });
  }

  /** Sets the receiver of the number of each item that the user follows. */
  void setOnItem(LongConsumer action) {
    view.controller().setOnItem(action);
  }

  LazyView<TimelineController> view() {
    return view;
  }

  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyTimeline", () -> toggle.run(), "L"),
        inTimeline("main.keyCause", TimelineController::toCause, "Open Bracket", "Alt+Left"),
        inTimeline("main.keyEffect", TimelineController::toEffect, "Close Bracket", "Alt+Right"));
  }

  private Shortcut inTimeline(String key, Consumer<TimelineController> action, String... keys) {
    return Shortcut.repeating(key, () -> view.ifShown(action), keys);
  }

  /** Returns true if the timeline has the focus and does something of its own with that key. */
  boolean takes(KeyEvent event, @Nullable Node focused) {
    return view.controller().takes(event, focused);
  }

  /**
   * Returns the steps that the user has marked, or else the last ones before the moment that is
   * shown.
   */
  public Part steps() {
    return view.controller().marked().orElseGet(this::lastSteps);
  }

  private Part lastSteps() {
    Stretch kept = stepMode.shown().past();
    long end = Math.max(kept.first(), Math.min(kept.end(), stepMode.shown().moment()));
    return new Part(kept, Math.max(kept.first(), end - LAST_STEPS), end);
  }

  /** The height in lines of text, if the user has chosen it; else 0. */
  public DoubleProperty linesProperty() {
    return view.controller().linesProperty();
  }
}
