package bufferscope.lab.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The positions of values on an axis, as a share of its length from 0 to 1. */
public sealed interface Axis {

  /** Returns the position of that value; a value beyond the axis is at its end. */
  double share(double value);

  /** Returns the value at that position. */
  double value(double share);

  /** Returns the labels of the axis, from its beginning to its end. */
  List<Tick> ticks();

  /** A value with its text. */
  record Tick(double value, String text) {}

  /** Returns an axis from zero to a round number that is not below {@code max}. */
  static Axis fromZero(double max) {
    double step = step(max);
    int steps = (int) Math.max(1, Math.ceil(max / step - 1e-9));
    return new Linear(
        0,
        steps * step,
        IntStream.rangeClosed(0, steps).mapToObj(i -> tick(i * step, step)).toList());
  }

  /**
   * Returns a logarithmic axis of whole powers of ten around these values, which are above zero.
   * Where there are few powers, twice and five times a power have labels too.
   */
  static Axis powers(double min, double max) {
    int first = (int) Math.floor(Math.log10(min) + 1e-9);
    int last = Math.max(first + 1, (int) Math.ceil(Math.log10(max) - 1e-9));
    List<Integer> parts = last - first <= 2 ? List.of(1, 2, 5) : List.of(1);
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power < last; power++) {
      double unit = Math.pow(10, power);
      parts.forEach(part -> ticks.add(tick(part * unit, unit)));
    }
    ticks.add(tick(Math.pow(10, last), Math.pow(10, last)));
    return new Logarithmic(Math.pow(10, first), Math.pow(10, last), ticks);
  }

  /**
   * Returns the step of 1, 2 or 5 times a power of ten that divides the length into about five
   * parts.
   */
  private static double step(double way) {
    double rough = way <= 0 ? 0.2 : way / 5;
    double unit = Math.pow(10, Math.floor(Math.log10(rough)));
    double times = rough / unit;
    return unit * (times > 5 ? 10 : times > 2 ? 5 : times > 1 ? 2 : 1);
  }

  /** Returns the label of a value, with as many decimals as a step needs. */
  private static Tick tick(double value, double step) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return new Tick(value, String.format(Locale.ROOT, "%,." + decimals + "f", value));
  }

  /** Equal distances for equal differences. */
  record Linear(double min, double max, List<Tick> ticks) implements Axis {
    @Override
    public double share(double value) {
      return max == min ? 0.5 : clamp((value - min) / (max - min));
    }

    @Override
    public double value(double share) {
      return min + clamp(share) * (max - min);
    }
  }

  /** Equal distances for equal ratios. */
  record Logarithmic(double min, double max, List<Tick> ticks) implements Axis {
    @Override
    public double share(double value) {
      boolean isPoint = max == min;
      return isPoint ? 0.5 : value <= 0 ? 0 : clamp(Math.log(value / min) / Math.log(max / min));
    }

    @Override
    public double value(double share) {
      return min * Math.pow(max / min, clamp(share));
    }
  }

  /** Names side by side; the value of a name is its number, from 0 on. */
  record Categories(List<Tick> ticks) implements Axis {
    @Override
    public double share(double value) {
      return clamp((value + 0.5) / ticks.size());
    }

    @Override
    public double value(double share) {
      return Math.min(ticks.size() - 1, Math.floor(clamp(share) * ticks.size()));
    }
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }
}
