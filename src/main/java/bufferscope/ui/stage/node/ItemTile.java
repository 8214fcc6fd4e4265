package bufferscope.ui.stage.node;

import bufferscope.event.Item;
import bufferscope.ui.stage.layout.Spot;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * An item: its number on the colour of its maker, and its content if it has more than a number. It
 * is drawn at one size and scaled to its size in a hand or a slot, so that moving it needs no
 * layout.
 */
final class ItemTile extends Region {
  static final int COLOURS = 8;

  private static final PseudoClass READ = PseudoClass.getPseudoClass("read");
  private static final PseudoClass LADEN = PseudoClass.getPseudoClass("laden");
  private static final PseudoClass BANDED = PseudoClass.getPseudoClass("banded");
  private static final PseudoClass[] MAKERS = new PseudoClass[COLOURS];
  private static final int LONGEST = 1000;
  private static final double LEAST_WITH_NUMBER = 16;
  private static final double INSET = 0.07;
  private static final double LOAD_Y = 0.62;

  static {
    for (int i = 0; i < COLOURS; i++) {
      MAKERS[i] = PseudoClass.getPseudoClass("maker-" + i);
    }
  }

  private final Text number = new Text();
  private final Text load = new Text();
  private final Glide glide = new Glide(this);
  private int colour = -1;
  private int holder;
  private double size;
  private double scale = 1;
  private double from = 1;
  private double to = 1;

  ItemTile() {
    getStyleClass().add("item");
    number.getStyleClass().add("item-number");
    number.setManaged(false);
    number.layoutBoundsProperty().addListener(property -> placeTexts());
    load.getStyleClass().add("item-load");
    load.setManaged(false);
    load.layoutBoundsProperty().addListener(property -> placeTexts());
    getChildren().addAll(number, load);
    setManaged(false);
    setMouseTransparent(true);
  }

  /**
   * Makes the tile stand for that item from now on.
   *
   * @param carries the content of the item besides its number; "" for nothing
   */
  void become(Item item, String carries) {
    load.setText(carries);
    pseudoClassStateChanged(LADEN, !carries.isEmpty());
    int makerIndex = item.maker() - 1;
    long shown = item.number();
    number.setText(
        shown < LONGEST
            ? Long.toString(shown)
            : "\u2026" + String.format(Locale.ROOT, "%02d", shown % 100));
    int newColour = colour(item);
    if (newColour != colour) {
      if (colour >= 0) {
        pseudoClassStateChanged(MAKERS[colour], false);
      }
      colour = newColour;
      pseudoClassStateChanged(MAKERS[colour], true);
    }
    pseudoClassStateChanged(BANDED, Math.floorDiv(makerIndex, COLOURS) % 2 == 1);
    setVisible(true);
  }

  /** Returns the colour of an item's maker. */
  static int colour(Item item) {
    return Math.floorMod(item.maker() - 1, COLOURS);
  }

  int colour() {
    return colour;
  }

  /** Returns the holder of the item that was set last. */
  int holder() {
    return holder;
  }

  void setHolder(int newHolder) {
    holder = newHolder;
  }

  /** Shows whether it is a message that was read and is still in its place. */
  void showRead(boolean read) {
    pseudoClassStateChanged(READ, read);
  }

  /** Sets the size at which the tile is drawn when its scale is 1. */
  void setSize(double newSize) {
    if (newSize != size) {
      size = newSize;
      number.setVisible(size >= LEAST_WITH_NUMBER);
      load.setVisible(size >= LEAST_WITH_NUMBER);
      setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", 0.4 * size));
      resizeRelocate(-size / 2, -size / 2, size, size);
      placeTexts();
    }
  }

  /** Puts the number in the middle, or above the content. */
  private void placeTexts() {
    var bounds = number.getLayoutBounds();
    boolean laden = !load.getText().isEmpty();
    double y = laden ? 0 : (size - bounds.getHeight()) / 2;
    number.relocate(laden ? INSET * size : (size - bounds.getWidth()) / 2, y);
    var words = load.getLayoutBounds();
    double share = Math.min(1, (1 - 2 * INSET) * size / words.getWidth());
    load.setScaleX(share);
    load.setScaleY(share);
    load.relocate((size - words.getWidth()) / 2, LOAD_Y * size - words.getHeight() / 2);
  }

  /** Puts the tile there at once, with that scale. */
  void jump(Spot spot, double newScale) {
    glide.jump(spot);
    from = newScale;
    to = newScale;
    setScale(newScale);
  }

  /** Starts the movement to that place and that scale. Returns true if the tile has to move. */
  boolean setOut(Spot spot, double newScale) {
    from = scale;
    to = newScale;
    return glide.setOut(spot);
  }

  /** Keeps the tile where and as it is. */
  void stay() {
    setOut(glide.now(), scale);
  }

  void move(double part) {
    glide.move(part);
    setScale(from + part * (to - from));
  }

  private void setScale(double newScale) {
    if (newScale != scale) {
      scale = newScale;
      setScaleX(scale);
      setScaleY(scale);
    }
  }

  /** Returns a region whose background has the colour of a maker. */
  static Region swatch(int colour) {
    Region swatch = new Region();
    swatch.getStyleClass().add("item");
    swatch.pseudoClassStateChanged(MAKERS[colour], true);
    return swatch;
  }
}
