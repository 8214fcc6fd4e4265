package bufferscope.ui.main;

import bufferscope.ui.value.ValueSlider;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** Leaves an input field. The focus goes back to the stage, where keys are shortcuts again. */
record Fields(Runnable focusStage) {

  /** Makes Enter leave the field of a number when the number is accepted. */
  void install(Node window) {
    window.addEventHandler(
        ActionEvent.ACTION,
        event ->
            slider(event.getTarget())
                .filter(slider -> !slider.hasBadInput())
                .ifPresent(slider -> focusStage.run()));
  }

  /** Leaves the field and undoes the typing. Returns true if a field had the focus. */
  boolean leave(@Nullable Node focused) {
    boolean typing = isText(focused);
    if (typing) {
      slider(focused).ifPresent(ValueSlider::undo);
      focusStage.run();
    }
    return typing;
  }

  /** Returns true if keys type there. */
  static boolean isText(@Nullable Node focused) {
    return focused instanceof TextInputControl || isEditor(focused);
  }

  /** Returns true if it is the editor of code, which has shortcuts of its own. */
  static boolean isEditor(@Nullable Node focused) {
    return focused != null && focused.getAccessibleRole() == AccessibleRole.TEXT_AREA;
  }

  /** Returns the slider that the field belongs to. */
  private static Optional<ValueSlider> slider(@Nullable Object field) {
    Node node = field instanceof TextInputControl input ? input : null;
    while (node != null && !(node instanceof ValueSlider)) {
      node = node.getParent();
    }
    return Optional.ofNullable((ValueSlider) node);
  }
}
