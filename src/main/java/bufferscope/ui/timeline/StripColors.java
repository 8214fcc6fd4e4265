package bufferscope.ui.timeline;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colours of a strip, as its style sheet has them at that time.
 *
 * @param states the colour of each state
 * @param ground the background
 * @param ink the colour of lines and texts
 */
record StripColors(Map<LaneState, Integer> states, int ground, int ink) {
  static StripColors of(Map<LaneState, Color> states, Color ground, Color ink) {
    Map<LaneState, Integer> numbers = new EnumMap<>(LaneState.class);
    states.forEach((state, color) -> numbers.put(state, argb(color)));
    return new StripColors(numbers, argb(ground), argb(ink));
  }

  private static int argb(Color color) {
    return 0xff << 24
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }

  int of(LaneState state) {
    return state == LaneState.ENDED ? ground : states.getOrDefault(state, ground);
  }

  /** The second tone of the pattern of a state. */
  int marked(LaneState state) {
    return mixed(of(state), ground, 0.55);
  }

  /** So much of the second colour, 0 to 1, in the first. */
  static int mixed(int first, int second, double part) {
    int mixed = 0xff << 24;
    for (int shift = 0; shift <= 16; shift += 8) {
      double a = first >> shift & 0xff;
      double b = second >> shift & 0xff;
      mixed |= (int) Math.round(a + (b - a) * part) << shift;
    }
    return mixed;
  }
}
