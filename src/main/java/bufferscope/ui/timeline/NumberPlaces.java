package bufferscope.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/** Finds room in a lane for the numbers of items, each beside the sign of its put or take. */
final class NumberPlaces {
  /** Where a number stands. */
  enum Side {
    BEFORE,
    AFTER,
    /** The number is not shown. */
    NONE
  }

  private NumberPlaces() {}

  /**
   * Returns the side of each number at which it covers no sign and no other number.
   *
   * @param middles where the signs are, from left to right
   * @param widths the widths of their numbers; 0 where there is none
   * @param half the room that a sign takes on each side
   */
  static List<Side> of(double[] middles, double[] widths, double half, double left, double right) {
    List<Side> sides = new ArrayList<>();
    double free = left;
    for (int i = 0; i < middles.length; i++) {
      double begin = middles[i] - half;
      double end = middles[i] + half;
      double next = i + 1 < middles.length ? Math.min(right, middles[i + 1] - half) : right;
      if (widths[i] == 0) {
        sides.add(Side.NONE);
      } else if (end + widths[i] <= next) {
        sides.add(Side.AFTER);
        end += widths[i];
      } else {
        sides.add(begin - widths[i] >= free ? Side.BEFORE : Side.NONE);
      }
      free = end;
    }
    return sides;
  }
}
