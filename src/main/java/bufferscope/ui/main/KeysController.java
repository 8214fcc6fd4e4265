package bufferscope.ui.main;

import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Lists the keys. */
public final class KeysController {
  private final List<Shortcut> shortcuts;
  private Runnable onAbout = () -> {};

  @FXML private GridPane keys;

  KeysController(List<Shortcut> shortcuts) {
    this.shortcuts = shortcuts;
  }

  /** Sets the action that shows the version of the program. */
  void setOnAbout(Runnable action) {
    onAbout = action;
  }

  @FXML
  private void showAbout() {
    onAbout.run();
  }

  @FXML
  private void initialize() {
    int rows = (shortcuts.size() + 1) / 2; // all in one column would be too high for the window
    for (int i = 0; i < shortcuts.size(); i++) {
      Shortcut shortcut = shortcuts.get(i);
      Label key = new Label(shortcut.keys().get(0).getDisplayText());
      key.getStyleClass().add("key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      int column = i < rows ? 0 : 2;
      keys.add(key, column, i % rows);
      keys.add(new Label(Texts.of(shortcut.text())), column + 1, i % rows);
    }
  }
}
