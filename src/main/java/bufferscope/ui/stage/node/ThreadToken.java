package bufferscope.ui.stage.node;

import bufferscope.event.Role;
import bufferscope.io.ConstantName;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.stage.layout.ThreadPosition;
import bufferscope.ui.stage.words.ThreadLook;
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
 * A thread. Its shape shows the role; colour, icon and word show the state; a line along its
 * outline shows the progress of its work. Its origin is its centre.
 */
public final class ThreadToken extends Region {
  private static final PseudoClass OVERTAKEN = PseudoClass.getPseudoClass("overtaken");
  private static final double WORD_FROM_SIZE = 36;
  private static final double FONT_SHARE = 0.3;
  private static final double ICON_SHARE = 0.32;
  private static final double KEPT_SHARE = 0.38;
  private static final double WORD_Y = 0.67;
  private static final double TAG_Y = 0.67;

  /**
   * The tag's position where there is no room for words: tag and badge cover the icon, since the
   * next thread is below it.
   */
  private static final double CLOSE_TAG_Y = 0.36;

  /** The number of letters from which a name would reach below the thread's hand. */
  private static final int LONG_NAME = 3;

  private static final double HAND_X = 0.5;
  private static final double HAND_Y = -0.48;

  /** The maximum width of a badge with words, in tokens. */
  private static final double BADGE_WIDTH = 1.8;

  private final int thread;
  private final Role role;
  private final Path body = new Path();
  private final ProgressLine progress = new ProgressLine();
  private final Text name;
  private final Region icon = new Region();
  private final Text word = new Text();
  private final Label badge = new Label();

  /** A padlock in its other hand: the thread keeps a lock and is elsewhere. */
  private final Region kept = new Region();

  /**
   * The next move in place of the word while the user decides which thread moves; created at its
   * first use.
   */
  private @Nullable MoveTag tag;

  private final Glide glide = new Glide(this);
  private double size;
  private @Nullable ThreadLook look;
  private int overtaken;
  private boolean roomForWord = true;
  private boolean roomForBadge;

  ThreadToken(ThreadState state) {
    thread = state.id();
    role = state.role();
    name = new Text(state.name());
    setId("thread-" + state.name());
    getStyleClass().addAll("thread", ConstantName.of(role));
    body.getStyleClass().add("thread-body");
    name.getStyleClass().add("thread-name");
    if (state.name().length() >= LONG_NAME) {
      name.getStyleClass().add("long");
    }
    icon.getStyleClass().add("thread-icon");
    word.getStyleClass().add("thread-word");
    badge.getStyleClass().add("thread-badge");
    kept.getStyleClass().add("thread-kept");
    kept.setVisible(false);
    getChildren().addAll(body, progress, name, icon, word, kept);
    for (Node child : getChildren()) {
      child.setManaged(false);
      child.layoutBoundsProperty().addListener(property -> requestLayout());
    }
    setFocusTraversable(true);
    setPickOnBounds(false);
    setAccessibleRole(AccessibleRole.BUTTON);
  }

  public int thread() {
    return thread;
  }

  public String threadName() {
    return name.getText();
  }

  Role role() {
    return role;
  }

  public Glide glide() {
    return glide;
  }

  /** Returns the position of its hand when the token is at that spot. */
  Spot handAt(Spot spot) {
    double side = role == Role.CONSUMER ? -1 : 1;
    return spot.plus(side * HAND_X * size, HAND_Y * size);
  }

  void setSize(double newSize) {
    if (newSize == size) {
      return;
    }
    size = newSize;
    Outline.draw(body, role, size);
    progress.follow(role, size);
    setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", FONT_SHARE * size));
    icon.resize(ICON_SHARE * size, ICON_SHARE * size);
    kept.resize(KEPT_SHARE * size, KEPT_SHARE * size);
    showWord();
    requestLayout();
  }

  /**
   * Sets whether there is room for words; where tokens are close together, they would cover the
   * next one.
   */
  void setRoomForWord(boolean room) {
    if (room != roomForWord) {
      roomForWord = room;
      showWord();
      requestLayout();
    }
  }

  /**
   * Shows the thread's next move, or nothing, in that width and with text of that size. Without
   * room for words, only a possible move is shown.
   */
  void offer(@Nullable NextMove move, double room, double font) {
    if (tag == null && move != null) {
      tag = new MoveTag(name.getText());
      getChildren().add(tag);
    }
    boolean before = isTagged();
    if (tag != null) {
      tag.show(roomForWord || (move != null && move.action() != null) ? move : null, room, font);
    }
    boolean wide = room >= BADGE_WIDTH * size;
    if (before != isTagged() || wide != roomForBadge) {
      roomForBadge = wide;
      showWord();
    }
  }

  private boolean isTagged() {
    return tag != null && tag.isVisible();
  }

  private void showWord() {
    boolean words = size >= WORD_FROM_SIZE && roomForWord && !isTagged();
    word.setVisible(words && overtaken == 0);
    badge.setVisible(overtaken > 0 && !isTagged());
    if (badge.isVisible() && badge.getParent() == null) {
      getChildren().add(badge);
    }
    String badgeKey = words && roomForBadge ? "stage.overtaken" : "stage.overtakenTimes";
    badge.setText(Texts.of(badgeKey, overtaken));
  }

  /** Shows that state of the thread, which is at that place, at that run time. */
  void show(ThreadState state, ThreadPosition place, long at) {
    showLook(ThreadLook.of(state));
    progress.show(state, at);
    int times = place.place() == ThreadPosition.Location.ENTRY_QUEUE ? state.overtaken() : 0;
    if (times != overtaken) {
      showOvertaken(times);
    }
  }

  /** Shows whether the thread keeps a lock while it is elsewhere. */
  void showKeeps(boolean keeps) {
    kept.setVisible(keeps);
  }

  private void showLook(ThreadLook newLook) {
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
    overtaken = times;
    showWord();
    pseudoClassStateChanged(OVERTAKEN, times > 0);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    centre(name, 0, -0.09 * size);
    centre(icon, 0, 0.24 * size);
    centre(word, 0, WORD_Y * size);
    if (tag != null) {
      tag.relocate(0, (roomForWord ? TAG_Y : CLOSE_TAG_Y) * size);
    }
    double side = role == Role.CONSUMER ? 1 : -1;
    centre(kept, side * HAND_X * size, HAND_Y * size);
    double width = badge.prefWidth(-1);
    double height = badge.prefHeight(width);
    double badgeY = (roomForWord ? WORD_Y : CLOSE_TAG_Y) * size;
    badge.resizeRelocate(-width / 2, badgeY - height / 2, width, height);
  }

  private static void centre(Node node, double x, double y) {
    var bounds = node.getLayoutBounds();
    node.relocate(x - bounds.getWidth() / 2, y - bounds.getHeight() / 2);
  }
}
