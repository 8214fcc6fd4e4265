package bufferscope.ui.stage.node;

import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The next move of a thread, as a button at its token; or a note about the reason why it cannot
 * move.
 */
final class MoveTag extends Region {
  /** The width of the borders and of the key before the words, in letter heights. */
  private static final double BORDERS = 1.3;

  private static final double KEY = 2;

  /** The smallest text size, for a place where not even the shortest wording fits. */
  private static final double LEAST_FONT = 8;

  private final Button button = new Button();
  private final Label key = new Label();
  private final Label note = new Label();
  private final Tooltip tooltip = new Tooltip();
  private @Nullable NextMove move;
  private double room;
  private double font;

  MoveTag(String thread) {
    getStyleClass().add("move-tag");
    button.setId("move-" + thread);
    button.getStyleClass().add("move-button");
    button.setMnemonicParsing(false);
    button.setGraphic(key);
    button.setTooltip(tooltip);
    button.setOnAction(event -> act(NextMove::action));
    button.setOnMouseClicked(this::click);
    key.getStyleClass().add("move-key");
    note.setId("blocked-" + thread);
    note.getStyleClass().add("move-note");
    note.setTooltip(tooltip);
    setVisible(false);
  }

  /** Handles a click with Shift, on which a button of JavaFX does not act. */
  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isShiftDown()) {
      act(NextMove::onward);
    }
  }

  private void act(Function<NextMove, @Nullable Runnable> choice) {
    Runnable action = move == null ? null : choice.apply(move);
    if (action != null) {
      action.run();
    }
  }

  /**
   * Shows that move, or nothing.
   *
   * @param newRoom the maximum width
   * @param newFont the size of its text, if it then fits
   */
  void show(@Nullable NextMove newMove, double newRoom, double newFont) {
    setVisible(newMove != null);
    if (newMove == null || (newMove.equals(move) && newRoom == room && newFont == font)) {
      return;
    }
    room = newRoom;
    font = newFont;
    move = newMove;
    word(newMove);
    requestLayout();
  }

  private void word(NextMove shown) {
    boolean moves = shown.action() != null;
    Labeled label = moves ? button : note;
    double around = (BORDERS + (moves ? KEY : 0)) * font;
    String wording =
        shown.wordings().stream()
            .filter(each -> width(each) + around <= room)
            .findFirst()
            .orElse(shown.wordings().get(shown.wordings().size() - 1));
    double share = Math.min(1, room / (width(wording) + around));
    setStyle(
        String.format(Locale.ROOT, "-fx-font-size: %.1fpx", Math.max(LEAST_FONT, share * font)));
    label.setText(wording);
    label.setAccessibleText(shown.about());
    key.setText(shown.key());
    tooltip.setText(shown.about());
    if (!getChildren().contains(label)) {
      getChildren().setAll(label);
    }
  }

  private double width(String wording) {
    Text text = new Text(wording);
    text.setFont(Font.font(button.getFont().getFamily(), FontWeight.BOLD, font));
    return text.getLayoutBounds().getWidth();
  }

  @Override
  protected void layoutChildren() {
    for (Node child : getChildren()) {
      double width = child.prefWidth(-1);
      double height = child.prefHeight(width);
      child.resizeRelocate(-width / 2, -height / 2, width, height);
    }
  }
}
