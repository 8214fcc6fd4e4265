package bufferscope.lab.chart;

import java.util.List;

/**
 * A metric over the values of a setting.
 *
 * @param name the name that distinguishes the curve from the others of the chart; empty if it is
 *     the only one
 * @param dots from left to right
 */
public record Curve(String name, List<Dot> dots) {

  /** Returns true if the user expects a value at one of the dots. */
  public boolean isExpected() {
    return dots.stream().anyMatch(dot -> dot.expected().isPresent());
  }
}
