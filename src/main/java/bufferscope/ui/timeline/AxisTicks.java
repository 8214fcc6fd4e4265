package bufferscope.ui.timeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The numbers at an axis: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param unit the length on the axis that is one
 * @param step between two numbers
 */
record AxisTicks(AxisRange range, double unit, double step) {
  /** The unit of an axis of nanoseconds that is read in seconds. */
  static final double SECOND = 1e9;

  /**
   * A number at the axis.
   *
   * @param x the place of its middle
   */
  record AxisNumber(String text, double x) {}

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

  /**
   * Returns the numbers of a strip that is so wide. The last one is moved to the left if it would
   * be cut off, and one that has no room before the next is left out.
   *
   * @param letter the width of a letter
   */
  List<AxisNumber> ticks(double width, double letter) {
    Deque<AxisNumber> ticks = new ArrayDeque<>();
    double room = width;
    double[] positions = positions();
    for (int i = positions.length - 1; i >= 0; i--) {
      String text = text(positions[i]);
      double half = text.length() * letter / 2;
      double x = range.x(positions[i], width);
      if (ticks.isEmpty() || x + half + letter <= room) {
        ticks.addFirst(new AxisNumber(text, Math.min(x, width - half)));
        room = ticks.getFirst().x() - half;
      }
    }
    return List.copyOf(ticks);
  }

  String text(double position) {
    int digits = (int) Math.max(0, -Math.floor(Math.log10(step / unit) + 1e-9));
    return ("%,." + digits + "f").formatted(position / unit);
  }
}
