package bufferscope.ui.main;

import bufferscope.ui.main.Shortcuts.Shortcut;
import bufferscope.ui.text.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Lists the keys. */
public final class KeysController {
  @FXML private GridPane keys;

  void show(List<Shortcut> shortcuts) {
    for (Shortcut shortcut : shortcuts) {
      Label key = new Label(shortcut.keys().get(0).getDisplayText());
      key.getStyleClass().add("key");
      keys.addRow(keys.getRowCount(), key, new Label(Texts.of(shortcut.text())));
    }
  }
}
