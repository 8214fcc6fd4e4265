package bufferscope.ui.stage;

import bufferscope.event.Role;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thread: its shape tells the role, colour, icon and word the state, and a line that grows along
 * its outline how far its work is. Its origin is its centre.
 */
final class ThreadToken extends Region {
  private static final PseudoClass OVERTAKEN = PseudoClass.getPseudoClass("overtaken");
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final double WORD_FROM_SIZE = 42;
  private static final double ICON_FROM_SIZE = 30;
  private static final double FONT_SHARE = 0.3;
  private static final double ICON_SHARE = 0.32;
  private static final double PUSH = 0.28;

  private final int thread;
  private final Role role;
  private final Path body = new Path();
  private final Path progress = new Path();
  private final Text name;
  private final Region icon = new Region();
  private final Text word = new Text();
  private final Label badge = new Label();
  private final Glide glide = new Glide(this);
  private final Whereabouts whereabouts = new Whereabouts();
  private double size;
  private double outline;
  private @Nullable Look look;
  private int overtaken;
  private boolean seated;

  ThreadToken(ThreadState state) {
    thread = state.id();
    role = state.role();
    name = new Text(state.name());
    setId("thread-" + state.name());
    getStyleClass().addAll("thread", role.name().toLowerCase(Locale.ROOT));
    body.getStyleClass().add("thread-body");
    progress.getStyleClass().add("thread-progress");
    progress.setMouseTransparent(true);
    name.getStyleClass().add("thread-name");
    icon.getStyleClass().add("thread-icon");
    word.getStyleClass().add("thread-word");
    badge.getStyleClass().add("thread-badge");
    badge.setVisible(false);
    getChildren().addAll(body, progress, name, icon, word, badge);
    for (Node child : getChildren()) {
      child.setManaged(false);
      child.layoutBoundsProperty().addListener(property -> requestLayout());
    }
    badge.setManaged(true);
    setFocusTraversable(true);
    setPickOnBounds(false);
    setAccessibleRole(AccessibleRole.BUTTON);
  }

  int thread() {
    return thread;
  }

  String threadName() {
    return name.getText();
  }

  Role role() {
    return role;
  }

  Glide glide() {
    return glide;
  }

  Whereabouts whereabouts() {
    return whereabouts;
  }

  void setSize(double newSize) {
    if (newSize == size) {
      return;
    }
    size = newSize;
    outline = Outline.draw(body, role, size);
    Outline.draw(progress, role, size);
    progress.getStrokeDashArray().setAll(outline, outline);
    setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", FONT_SHARE * size));
    icon.resize(ICON_SHARE * size, ICON_SHARE * size);
    icon.setVisible(size >= ICON_FROM_SIZE);
    showWord();
    pseudoClassStateChanged(SMALL, size < ICON_FROM_SIZE);
    requestLayout();
  }

  /** In the seat of a lock there is no room for the word; there, the seat itself says it. */
  void setSeated(boolean newSeated) {
    seated = newSeated;
    showWord();
  }

  private void showWord() {
    word.setVisible(size >= WORD_FROM_SIZE && !seated);
  }

  /** Shows that state of the thread at that run time. */
  void show(ThreadState state, long at) {
    showLook(Look.of(state));
    double done = state.status().isOver() ? 0 : state.progress(at);
    double offset = outline * (1 - done);
    if (Math.abs(offset - progress.getStrokeDashOffset()) >= 0.5) {
      progress.setStrokeDashOffset(offset);
      progress.setVisible(done > 0);
    }
    if (state.overtaken() != overtaken) {
      showOvertaken(state.overtaken());
    }
  }

  private void showLook(Look newLook) {
    if (Objects.equals(look, newLook)) {
      return;
    }
    if (look != null) {
      pseudoClassStateChanged(look.pseudoClass(), false);
    }
    look = newLook;
    pseudoClassStateChanged(newLook.pseudoClass(), true);
    word.setText(Texts.of(newLook.wordKey()));
    setAccessibleText(name.getText() + ", " + word.getText());
    requestLayout();
  }

  private void showOvertaken(int times) {
    if (times > overtaken) {
      glide.push(-PUSH * size, 0);
    }
    overtaken = times;
    badge.setText(times == 0 ? "" : Texts.of("stage.overtaken", times));
    badge.setVisible(times > 0);
    pseudoClassStateChanged(OVERTAKEN, times > 0);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean withIcon = icon.isVisible();
    centre(name, 0, withIcon ? -0.13 * size : 0);
    centre(icon, 0, 0.24 * size);
    centre(word, 0, 0.5 * size + 0.17 * size);
    double width = badge.prefWidth(-1);
    double height = badge.prefHeight(width);
    badge.resizeRelocate(-width / 2, -0.5 * size - 0.62 * height, width, height);
  }

  private static void centre(Node node, double x, double y) {
    var bounds = node.getLayoutBounds();
    node.relocate(x - bounds.getWidth() / 2, y - bounds.getHeight() / 2);
  }
}
