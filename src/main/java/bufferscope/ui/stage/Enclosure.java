package bufferscope.ui.stage;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A titled part of the monitor where threads stand: the entry queue or a waiting room. */
final class Enclosure extends Region {
  private static final PseudoClass OCCUPIED = PseudoClass.getPseudoClass("occupied");

  private final Label title = new Label();
  private final Label note = new Label();
  private final Label more = new Label();
  private final boolean centred;
  private int hidden = -1;

  Enclosure(String styleClass, String titleText, String noteText, boolean centred) {
    this.centred = centred;
    getStyleClass().addAll("enclosure", styleClass);
    title.setText(titleText);
    title.getStyleClass().add("enclosure-title");
    note.setText(noteText);
    note.getStyleClass().add("enclosure-note");
    more.getStyleClass().add("enclosure-more");
    more.setVisible(false);
    more.setManaged(false);
    getChildren().addAll(title, note, more);
    setManaged(false);
    setMouseTransparent(true);
  }

  void cover(Area area) {
    resizeRelocate(area.x(), area.y(), area.width(), area.height());
    requestLayout();
  }

  /** Shows how many threads are there, and a note "+n" at {@code spot} for those without place. */
  void show(int inside, int withoutPlace, Spot spot) {
    pseudoClassStateChanged(OCCUPIED, inside > 0);
    if (withoutPlace != hidden) {
      hidden = withoutPlace;
      more.setText("+" + withoutPlace);
      more.setVisible(withoutPlace > 0);
    }
    if (withoutPlace > 0) {
      more.autosize();
      more.relocate(
          spot.x() - getLayoutX() - more.getWidth() / 2,
          spot.y() - getLayoutY() - more.getHeight() / 2);
    }
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset();
    double titleHeight = title.prefHeight(-1);
    double noteHeight = note.prefHeight(-1);
    double top = centred ? (getHeight() - titleHeight - noteHeight) / 2 : snappedTopInset();
    title.resizeRelocate(left, top, Math.min(width, title.prefWidth(-1)), titleHeight);
    note.setVisible(note.prefWidth(-1) <= width);
    note.resizeRelocate(left, top + titleHeight, Math.min(width, note.prefWidth(-1)), noteHeight);
  }
}
