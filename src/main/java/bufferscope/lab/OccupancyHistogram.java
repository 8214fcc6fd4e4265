package bufferscope.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The shares of the time of a run with 0, 1, 2 and so on stored items, from 0 to 1.
 *
 * @param measured of one run, or a mean over some
 * @param theory in the long run, by {@link ExponentialModel}; empty if there is no formula
 */
public record OccupancyHistogram(List<Double> measured, List<Double> theory) {
  /** Nothing measured. */
  public static final OccupancyHistogram NONE = new OccupancyHistogram(List.of(), List.of());

  /** The number of bars that can be distinguished in a narrow chart. */
  private static final int MAX_BARS = 24;

  /**
   * A bar: the share of the time with {@code from} to {@code to} stored items.
   *
   * @param theory empty if there is no formula
   */
  public record Bar(int from, int to, double measured, Optional<Double> theory) {
    /** Returns the numbers of items, such as {@code 3} or {@code 32–63}. */
    public String items() {
      return from == to ? String.valueOf(from) : from + "–" + to;
    }
  }

  /**
   * Returns the histogram of a measured time.
   *
   * @param nanos the time with so many items, by their number
   * @param capacity the number of slots
   */
  static OccupancyHistogram of(long[] nanos, int capacity, List<Double> theory) {
    int most = nanos.length - 1;
    while (most > capacity && nanos[most] == 0) {
      most--;
    }
    double all = Math.max(1, Arrays.stream(nanos).sum());
    return new OccupancyHistogram(
        Arrays.stream(Arrays.copyOf(nanos, Math.max(most, capacity) + 1))
            .mapToObj(each -> each / all)
            .toList(),
        theory);
  }

  /** Returns the bars from left to right; for a large buffer, one stands for several numbers. */
  public List<Bar> bars() {
    int width = 1;
    while (measured.size() > width * MAX_BARS) {
      width *= 2;
    }
    int each = width;
    return IntStream.range(0, (measured.size() + each - 1) / each)
        .mapToObj(i -> bar(i * each, Math.min((i + 1) * each, measured.size()) - 1))
        .toList();
  }

  private Bar bar(int from, int to) {
    return new Bar(
        from,
        to,
        sum(measured, from, to),
        theory.isEmpty() ? Optional.empty() : Optional.of(sum(theory, from, to)));
  }

  private static double sum(List<Double> shares, int from, int to) {
    return IntStream.rangeClosed(from, Math.min(to, shares.size() - 1))
        .mapToDouble(shares::get)
        .sum();
  }
}
