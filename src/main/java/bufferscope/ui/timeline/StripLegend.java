package bufferscope.ui.timeline;

import bufferscope.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * The legend of the colours and patterns of the strip. It gets the colours from the style sheet,
 * and the strip gets them from here.
 */
public final class StripLegend extends FlowPane {
  private static final int WIDTH = 22;
  private static final int HEIGHT = 11;

  private final Map<LaneState, Region> probes = new EnumMap<>(LaneState.class);
  private final Map<LaneState, Label> states = new EnumMap<>(LaneState.class);
  private final Map<Sign, Label> signs = new EnumMap<>(Sign.class);
  private final Region ground = probe("strip-ground");
  private final Region now = probe("strip-now");
  private final Region line = probe("strip-line");
  private final Region muted = probe("strip-muted");
  private final Region alarm = probe("strip-alarm");
  private final Label ink = new Label();
  private @Nullable StripColors colors;

  public StripLegend() {
    getStyleClass().add("strip-legend");
    ink.setManaged(false);
    ink.setVisible(false);
    getChildren().add(ink);
    for (LaneState state : LaneState.values()) {
      if (state != LaneState.ENDED) {
        probes.put(state, probe(state.styleClass()));
        states.put(state, entry("timeline.legend." + state.name()));
      }
    }
    for (Sign sign : Sign.values()) {
      signs.put(sign, entry("timeline.sign." + sign.name()));
    }
  }

  /** Adds an entry, which is not seen before what it stands for is. */
  private Label entry(String key) {
    Label label = new Label(Texts.of(key));
    label.getStyleClass().add("legend");
    show(label, false);
    getChildren().add(label);
    return label;
  }

  private static void show(Label label, boolean shown) {
    label.setManaged(shown);
    label.setVisible(shown);
  }

  /** Shows what the states and signs of that image stand for, and those of images before it. */
  void explain(StripImage image) {
    image.states().forEach(state -> explain(states.get(state)));
    image.glyphs().forEach(glyph -> explain(signs.get(glyph.sign())));
    image.pennants().forEach(pennant -> explain(signs.get(pennant.flag().sign())));
  }

  private static void explain(@Nullable Label entry) {
    if (entry != null) {
      show(entry, true);
    }
  }

  /** Forgets the images shown so far. */
  void clear() {
    states.values().forEach(label -> show(label, false));
    signs.values().forEach(label -> show(label, false));
  }

  /** Has a colour of the style sheet, and is not seen itself. */
  private Region probe(String styleClass) {
    Region probe = new Region();
    probe.getStyleClass().add(styleClass);
    probe.setManaged(false);
    probe.setVisible(false);
    getChildren().add(probe);
    return probe;
  }

  private static Color color(Region probe) {
    return probe.getBackground() == null || probe.getBackground().getFills().isEmpty()
        ? Color.TRANSPARENT
        : (Color) probe.getBackground().getFills().get(0).getFill();
  }

  /**
   * Takes over the colours of the style sheet if they are others by now.
   *
   * @return false if the style sheet was not applied yet
   */
  boolean update() {
    if (ground.getBackground() == null) {
      return false;
    }
    Map<LaneState, Color> now = new EnumMap<>(LaneState.class);
    probes.forEach((state, probe) -> now.put(state, color(probe)));
    StripColors fresh = StripColors.of(now, color(ground), (Color) ink.getTextFill());
    if (!fresh.equals(colors)) {
      colors = fresh;
      states.forEach((state, label) -> label.setGraphic(patch(state, fresh)));
      signs.forEach((sign, label) -> label.setGraphic(patch(sign)));
    }
    return true;
  }

  private static ImageView patch(LaneState state, StripColors colors) {
    WritableImage patch = new WritableImage(WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int color = state.isMarked(x, y) ? colors.marked(state) : colors.of(state);
        patch.getPixelWriter().setArgb(x, y, color);
      }
    }
    return new ImageView(patch);
  }

  private Canvas patch(Sign sign) {
    Canvas patch = new Canvas(HEIGHT + 2, HEIGHT + 2);
    double middle = patch.getWidth() / 2;
    pen().signs(patch.getGraphicsContext2D()).draw(sign, middle, middle, HEIGHT / 2.4);
    return patch;
  }

  StripColors colors() {
    return Objects.requireNonNull(colors, "before the first update");
  }

  double em() {
    return ink.getFont().getSize();
  }

  StripView.Pen pen() {
    return new StripView.Pen(
        (Color) ink.getTextFill(),
        color(ground),
        color(muted),
        color(now),
        color(line),
        color(alarm),
        ink.getFont());
  }
}
