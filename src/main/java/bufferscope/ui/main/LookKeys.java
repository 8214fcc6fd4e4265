package bufferscope.ui.main;

import bufferscope.ui.look.Look;
import bufferscope.ui.main.Shortcuts.Shortcut;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Stage;

/** The keys that change the look of the window. */
record LookKeys(Look look, Supplier<Stage> window) {

  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyFullScreen", this::toggleFullScreen, "F11"),
        Shortcut.repeating(
            "main.keyLargerText",
            look::enlargeText,
            "Shortcut+Plus",
            "Shortcut+Shift+Plus",
            "Shortcut+Equals",
            "Shortcut+Shift+Equals",
            "Shortcut+Add"),
        Shortcut.repeating(
            "main.keySmallerText", look::shrinkText, "Shortcut+Minus", "Shortcut+Subtract"),
        Shortcut.once("main.keyUsualText", look::resetText, "Shortcut+0", "Shortcut+Numpad 0"),
        Shortcut.once("main.keyTheme", look::switchTheme, "Shortcut+D"));
  }

  private void toggleFullScreen() {
    Stage shown = window.get();
    shown.setFullScreen(!shown.isFullScreen());
  }
}
