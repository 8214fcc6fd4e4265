package bufferscope.ui.main;

import bufferscope.ui.controls.ControlsController;
import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.mechanism.MechanismController;
import bufferscope.ui.status.StatusController;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;

/**
 * The keys that open views and change their settings.
 *
 * @param capacity makes the buffer of the shown run one slot larger if true, smaller if false
 */
record ViewKeys(
    ControlsController controls,
    MechanismController mechanism,
    StatusController status,
    ButtonBase code,
    ButtonBase guide,
    ButtonBase results,
    Consumer<Boolean> capacity,
    Runnable shutDown) {

  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyMechanism", mechanism::choose, "B"),
        Shortcut.repeating(
            "main.keyMoreCapacity",
            () -> capacity.accept(true),
            "Plus",
            "Shift+Plus",
            "Equals",
            "Shift+Equals",
            "Add"),
        Shortcut.repeating(
            "main.keyLessCapacity", () -> capacity.accept(false), "Minus", "Subtract"),
        Shortcut.once("main.keyCode", code::fire, "C"),
        Shortcut.once("main.keyGuide", guide::fire, "H"),
        Shortcut.once("main.keyResults", results::fire, "V"),
        Shortcut.once("main.keySpeed", status::toggleSpeed, "F12"),
        Shortcut.once("main.keyShutDown", shutDown, "E"),
        Shortcut.once("main.keyMore", controls::toggleMore, "M"));
  }
}
