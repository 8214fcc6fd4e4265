package bufferscope.ui.timeline;

import bufferscope.ui.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * What the colours and patterns of the strip stand for. It gets the colours from the style sheet,
 * and the strip gets them from here.
 */
public final class StripLegend extends FlowPane {
  private static final int WIDTH = 22;
  private static final int HEIGHT = 11;

  private final Map<LaneState, Region> probes = new EnumMap<>(LaneState.class);
  private final Map<LaneState, ImageView> patches = new EnumMap<>(LaneState.class);
  private final Region ground = probe("strip-ground");
  private final Region now = probe("strip-now");
  private final Region line = probe("strip-line");
  private final Region muted = probe("strip-muted");
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
        ImageView patch = new ImageView(new WritableImage(WIDTH, HEIGHT));
        patches.put(state, patch);
        Label label = new Label(Texts.of("timeline.legend." + state.name()), patch);
        label.getStyleClass().add("legend");
        getChildren().add(label);
      }
    }
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

  /** Takes over the colours of the style sheet if they are others by now. */
  void update() {
    Map<LaneState, Color> states = new EnumMap<>(LaneState.class);
    probes.forEach((state, probe) -> states.put(state, color(probe)));
    StripColors fresh = StripColors.of(states, color(ground), (Color) ink.getTextFill());
    if (!fresh.equals(colors)) {
      colors = fresh;
      patches.forEach((state, patch) -> paint(state, (WritableImage) patch.getImage(), fresh));
    }
  }

  private static void paint(LaneState state, WritableImage patch, StripColors colors) {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int color = state.isMarked(x, y) ? colors.marked(state) : colors.of(state);
        patch.getPixelWriter().setArgb(x, y, color);
      }
    }
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
        ink.getFont());
  }
}
