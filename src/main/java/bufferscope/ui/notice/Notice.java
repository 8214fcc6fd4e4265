package bufferscope.ui.notice;

import bufferscope.io.Printable;
import bufferscope.ui.text.Texts;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A sentence over the window that confirms what the user did, such as saving a file. It goes away
 * after some seconds, or with the next key or mouse button.
 */
public final class Notice extends Label {
  private static final Duration LEAST = Duration.seconds(4);

  /** The time that a slow reader needs for a character more. */
  private static final Duration EACH_CHARACTER = Duration.millis(60);

  private final PauseTransition rest = new PauseTransition();
  private final EventHandler<InputEvent> nextAction = event -> hide();

  /** Creates an invisible notice. */
  public Notice() {
    super("", new FontIcon("fth-check"));
    setId("notice");
    getStyleClass().add("notice");
    setAccessibleRole(AccessibleRole.TEXT);
    setWrapText(true);
    setMouseTransparent(true);
    setVisible(false);
    rest.setOnFinished(event -> hide());
    sceneProperty().addListener((property, before, now) -> watch(now));
  }

  /** Watches the user's actions before they have an effect, which may be the next notice. */
  private void watch(@Nullable Scene scene) {
    if (scene == null) {
      return;
    }
    scene.addEventFilter(KeyEvent.KEY_PRESSED, nextAction);
    scene.addEventFilter(MouseEvent.MOUSE_PRESSED, nextAction);
  }

  /** Shows that sentence. */
  public void say(String sentence) {
    setText(sentence);
    setVisible(true);
    rest.setDuration(LEAST.add(EACH_CHARACTER.multiply(sentence.length())));
    rest.playFromStart();
  }

  /** Shows that the file is saved. */
  public void saved(Path file) {
    say(Texts.of("notice.saved", Printable.of(String.valueOf(file.getFileName()))));
  }

  private void hide() {
    rest.stop();
    setVisible(false);
    setText("");
  }
}
