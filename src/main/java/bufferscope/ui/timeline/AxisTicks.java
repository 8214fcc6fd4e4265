package bufferscope.ui.timeline;

import java.util.stream.DoubleStream;

/**
 * Where an axis has its numbers: at multiples of 1, 2 or 5 times a power of ten.
 *
 * @param unit how much of the axis is one
 * @param step between two numbers
 */
record AxisTicks(AxisRange range, double unit, double step) {
  /** The unit of an axis of nanoseconds that is read in seconds. */
  static final double SECOND = 1e9;

  private static final double[] NICE = {1, 2, 5, 10};

  /** At most so many, or a few more. */
  static AxisTicks of(AxisRange range, double unit, double most) {
    double wish = range.length() / unit / Math.max(1, most);
    double power = Math.pow(10, Math.floor(Math.log10(wish)));
    double step = NICE[NICE.length - 1];
    for (double nice : NICE) {
      if (nice * power >= wish) {
        step = nice;
        break;
      }
    }
    double whole = unit == SECOND ? 0 : 1; // steps and events are whole
    return new AxisTicks(range, unit, Math.max(whole, step * power) * unit);
  }

  double[] positions() {
    double first = Math.ceil(range.from() / step) * step;
    int count = (int) Math.max(0, Math.floor((range.to() - first) / step) + 1);
    return DoubleStream.iterate(first, at -> at + step).limit(count).toArray();
  }

  String text(double position) {
    int digits = (int) Math.max(0, -Math.floor(Math.log10(step / unit) + 1e-9));
    return ("%,." + digits + "f").formatted(position / unit);
  }
}
