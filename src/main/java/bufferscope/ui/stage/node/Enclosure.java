package bufferscope.ui.stage.node;

import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.layout.Hint;
import bufferscope.ui.stage.layout.Area;
import bufferscope.ui.stage.layout.GridPlacement;
import bufferscope.ui.stage.layout.Spot;
import bufferscope.ui.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A titled part of the monitor where threads stand: an entry queue or a waiting room. */
final class Enclosure extends Region {
  private static final PseudoClass OCCUPIED = PseudoClass.getPseudoClass("occupied");
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
  private static final double SMALLEST_TITLE = 0.6;

  private final Label title = new Label();
  private final Scale size = new Scale();
  private final Label note = new Label();
  private final List<String> notes;
  private final Label more = new Label();
  private final Label permits = new Label();
  private List<Integer> inside = List.of();
  private SystemState state = SystemState.EMPTY;
  private int hidden;

  /**
   * Creates an empty enclosure.
   *
   * @param notes texts about it, each shorter than the previous one; the first that fits is shown
   */
  Enclosure(String styleClass, String titleText, List<String> notes) {
    this.notes = notes;
    getStyleClass().addAll("enclosure", styleClass);
    title.setText(titleText);
    title.getStyleClass().add("enclosure-title");
    title.getTransforms().add(size);
    note.getStyleClass().add("enclosure-note");
    more.getStyleClass().add("enclosure-more");
    more.setManaged(false);
    permits.getStyleClass().add("permits");
    permits.setVisible(false);
    getChildren().addAll(title, note);
    setManaged(false);
    setAccessibleRole(AccessibleRole.TEXT);
    Hint.install(this, this::sentence);
  }

  void cover(Area area) {
    resizeRelocate(area.x(), area.y(), area.width(), area.height());
    requestLayout();
  }

  /**
   * Shows the threads that are there, and a note "+n" for those that have no place in the
   * placement.
   */
  void show(List<Integer> threads, GridPlacement placement, SystemState newState) {
    state = newState;
    if (!threads.equals(inside)) {
      inside = threads;
      pseudoClassStateChanged(OCCUPIED, !threads.isEmpty());
    }
    if (placement.hidden() != hidden) {
      hidden = placement.hidden();
      more.setText("+" + hidden);
      more.setVisible(hidden > 0);
      addOnce(more);
      more.autosize();
      double share = Math.min(1, placement.cellWidth() / more.getWidth());
      more.setScaleX(share);
      more.setScaleY(share);
      Spot spot = placement.place(threads.size());
      more.relocate(
          spot.x() - getLayoutX() - more.getWidth() / 2,
          spot.y() - getLayoutY() - more.getHeight() / 2);
    }
  }

  /** Shows the number of permits left. */
  void showPermits(int left) {
    String text = Texts.of("stage.permits", left);
    permits.setVisible(true);
    addOnce(permits);
    if (!text.equals(permits.getText())) {
      permits.setText(text);
      permits.pseudoClassStateChanged(NONE, left <= 0);
      requestLayout();
    }
  }

  /** Adds a label when it is first needed, since few enclosures ever show it. */
  private void addOnce(Label label) {
    if (label.getParent() == null) {
      getChildren().add(label);
      label.applyCss(); // it has no size before that
    }
  }

  /** Makes the title small enough to fit into that width, and returns its width. */
  private double shrink(double width) {
    double whole = title.prefWidth(-1);
    double share = Math.max(SMALLEST_TITLE, Math.min(1, width / whole));
    size.setX(share);
    size.setY(share);
    return share * whole;
  }

  private String sentence() {
    String names =
        inside.stream()
            .map(id -> state.thread(id).map(ThreadState::name).orElse("?"))
            .collect(Collectors.joining(", "));
    String what = permits.isVisible() ? permits.getText() : notes.get(0);
    return Texts.of("stage.enclosure", title.getText(), what, inside.size(), names);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? sentence()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double titleHeight = title.prefHeight(-1);
    double permitsWidth = permits.isVisible() ? permits.prefWidth(-1) : 0;
    boolean isBeside = permitsWidth + SMALLEST_TITLE * title.prefWidth(-1) <= width;
    double titleWidth = shrink(isBeside ? width - permitsWidth : width);
    permits.resizeRelocate(
        left + width - permitsWidth,
        isBeside ? top : top + titleHeight * size.getY(),
        permitsWidth,
        permits.prefHeight(permitsWidth));
    title.resizeRelocate(left, top, title.prefWidth(-1), titleHeight);
    double beside = titleWidth + title.getFont().getSize() / 2;
    double noteHeight = note.prefHeight(-1);
    if (fits(notes.get(0), width - beside - permitsWidth)) {
      note.relocate(left + beside, top + titleHeight - noteHeight);
    } else {
      note.relocate(left, top + titleHeight);
      note.setVisible(
          getStyleClass().contains("queue")
              && notes.stream().anyMatch(wording -> fits(wording, width)));
    }
    note.autosize();
  }

  /** Sets the text of the note; returns true if it fits into that width. */
  private boolean fits(String wording, double width) {
    note.setText(wording);
    boolean fits = note.prefWidth(-1) <= width;
    note.setVisible(fits);
    return fits;
  }
}
