package bufferscope.ui.main;

import bufferscope.ui.controls.ControlsController;
import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.mechanism.MechanismController;
import bufferscope.ui.status.StatusController;
import java.util.List;
import javafx.scene.control.ButtonBase;

/** The keys that open views and change what is set in them. */
record ViewKeys(
    ControlsController controls,
    MechanismController mechanism,
    StatusController status,
    ButtonBase code,
    ButtonBase guide,
    ButtonBase results,
    Runnable shutDown) {

  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyMechanism", mechanism::choose, "B"),
        Shortcut.repeating(
            "main.keyMoreCapacity",
            () -> controls.stepCapacity(true),
            "Plus",
            "Shift+Plus",
            "Equals",
            "Shift+Equals",
            "Add"),
        Shortcut.repeating(
            "main.keyLessCapacity", () -> controls.stepCapacity(false), "Minus", "Subtract"),
        Shortcut.once("main.keyCode", code::fire, "C"),
        Shortcut.once("main.keyGuide", guide::fire, "H"),
        Shortcut.once("main.keyResults", results::fire, "V"),
        Shortcut.once("main.keySpeed", status::toggleSpeed, "F12"),
        Shortcut.once("main.keyShutDown", shutDown, "E"),
        Shortcut.once("main.keyMore", controls::toggleMore, "M"));
  }
}
