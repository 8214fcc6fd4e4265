package bufferscope.ui.main;

import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.takeaway.TakeAwayController;
import java.util.List;

/**
 * The keys that take something out of the window, or bring a moment back into it.
 *
 * @param pasteMoment shows the moment whose text is on the clipboard
 */
record TakeAwayKeys(TakeAwayController takeAway, Runnable pasteMoment) {

  List<Shortcut> shortcuts() {
    return List.of(
        Shortcut.once("main.keyCopyPicture", takeAway::copyPicture, "Shortcut+Shift+C"),
        Shortcut.once("main.keySaveRecording", takeAway::saveRecording, "Shortcut+Shift+S"),
        Shortcut.once("main.keyCopyMoment", takeAway::copyMoment, "Shortcut+C"),
        Shortcut.once("main.keyPasteMoment", pasteMoment, "Shortcut+V"));
  }
}
