package bufferscope.ui.main;

import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Lists the keys. */
public final class KeysController {
  private final List<Shortcut> shortcuts;

  @FXML private GridPane keys;

  KeysController(List<Shortcut> shortcuts) {
    this.shortcuts = shortcuts;
  }

  @FXML
  private void initialize() {
    for (Shortcut shortcut : shortcuts) {
      Label key = new Label(shortcut.keys().get(0).getDisplayText());
      key.getStyleClass().add("key");
      keys.addRow(keys.getRowCount(), key, new Label(Texts.of(shortcut.text())));
    }
  }
}
