package bufferscope.ui.charts;

import java.util.Arrays;

/** Prepares series of numbers for display. */
final class Curves {
  private static final double[] NICE = {1, 2, 5, 10};

  private Curves() {}

  /**
   * Returns each value as the mean of itself and those before it, at most {@code window} values.
   */
  static double[] smooth(double[] values, int window) {
    double[] smooth = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int from = Math.max(0, i + 1 - window);
      smooth[i] = Arrays.stream(values, from, i + 1).average().orElseThrow();
    }
    return smooth;
  }

  /** Returns the smallest of 1, 2, 5, 10, 20, 50 and so on that is not below {@code value}. */
  static double niceCeiling(double value) {
    double unit = value <= 1 ? 1 : Math.pow(10, Math.floor(Math.log10(value)));
    for (double nice : NICE) {
      if (nice * unit >= value) {
        return nice * unit;
      }
    }
    return NICE[NICE.length - 1] * unit;
  }
}
