package bufferscope.ui.stage.node;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.words.ThreadLook;
import java.util.Locale;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thread in the size of a line of text, for panels beside the stage. Shape, colour and name are
 * those of its token on the stage. Its origin is its centre.
 */
public final class ThreadMark extends Region {
  private static final double FONT_SHARE = 0.5;

  private final Role role;
  private final Path body = new Path();
  private final Text name;
  private double size;
  private @Nullable ThreadLook look;

  public ThreadMark(ThreadState state) {
    role = state.role();
    name = new Text(state.name());
    getStyleClass().addAll("thread", "thread-mark", ConstantName.of(role));
    body.getStyleClass().add("thread-body");
    name.getStyleClass().add("thread-name");
    getChildren().addAll(body, name);
    body.setManaged(false);
    name.setManaged(false);
    name.layoutBoundsProperty().addListener(property -> requestLayout());
    show(state);
  }

  public void show(ThreadState state) {
    ThreadLook newLook = ThreadLook.of(state);
    if (look == newLook) {
      return;
    }
    if (look != null) {
      pseudoClassStateChanged(look.pseudoClass(), false);
    }
    look = newLook;
    pseudoClassStateChanged(newLook.pseudoClass(), true);
  }

  public void setSize(double newSize) {
    if (newSize != size) {
      size = newSize;
      Outline.draw(body, role, size);
      setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", FONT_SHARE * size));
      requestLayout();
    }
  }

  /** Moves the mark there. */
  public void moveTo(double x, double y) {
    setTranslateX(x);
    setTranslateY(y);
  }

  @Override
  protected void layoutChildren() {
    var bounds = name.getLayoutBounds();
    name.relocate(-bounds.getWidth() / 2, -bounds.getHeight() / 2);
  }
}
