package bufferscope.lab.chart;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.OccupancyHistogram;
import bufferscope.lab.OccupancyHistogram.Bar;
import bufferscope.lab.chart.Axis.Tick;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The curves of a metric, and their axes.
 *
 * @param xTitle the setting that varies, with its unit
 * @param yTitle the metric, with its unit
 * @param form how measured values are drawn
 * @param words the words of the legend
 */
public record Plot(
    String xTitle,
    String yTitle,
    Axis x,
    Axis y,
    List<Curve> curves,
    Form form,
    LegendWords words) {

  /** The way in which measured values are drawn: as markers on a line, or as bars from the axis. */
  public enum Form {
    LINES,
    BARS
  }

  /** The names of the kinds of lines. */
  public record LegendWords(String measured, String theory, String bound, String expected) {}

  /** Returns the bars of a histogram; their heights are in percent of the time. */
  public static Plot of(
      OccupancyHistogram histogram, String xTitle, String yTitle, LegendWords words) {
    List<Bar> bars = histogram.bars();
    List<Dot> dots = IntStream.range(0, bars.size()).mapToObj(i -> dot(i, bars.get(i))).toList();
    List<Curve> curves = List.of(new Curve("", dots));
    return new Plot(
        xTitle,
        yTitle,
        across(bars.stream().map(Bar::items).toList(), false, false),
        upwards(curves, 0, false),
        curves,
        Form.BARS,
        words);
  }

  private static Dot dot(int number, Bar bar) {
    return new Dot(
        number,
        Optional.of(new ConfidenceInterval(100 * bar.measured(), 0)),
        bar.theory().map(share -> 100 * share),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Returns the axis for the values of a setting.
   *
   * @param numbers whether they are numbers; other values are placed side by side
   * @param logarithmic whether equal ratios have equal distances; that needs numbers above zero
   */
  public static Axis across(List<String> values, boolean numbers, boolean logarithmic) {
    if (!numbers) {
      return new Axis.Categories(
          IntStream.range(0, values.size()).mapToObj(i -> new Tick(i, values.get(i))).toList());
    }
    List<Tick> ticks =
        values.stream().map(text -> new Tick(Double.parseDouble(text), text)).toList();
    double min = ticks.stream().mapToDouble(Tick::value).min().orElse(0);
    double max = ticks.stream().mapToDouble(Tick::value).max().orElse(1);
    return logarithmic && min > 0
        ? new Axis.Logarithmic(min, max, ticks)
        : new Axis.Linear(min, max, ticks);
  }

  /**
   * Returns an axis that includes all values of the curves.
   *
   * @param least the minimum end of the axis, for a chart that is still empty
   */
  public static Axis upwards(List<Curve> curves, double least, boolean logarithmic) {
    double max = Math.max(least, values(curves).mapToDouble(value -> value).max().orElse(0));
    if (!logarithmic) {
      return Axis.fromZero(max);
    }
    double min = values(curves).filter(v -> v > 0).mapToDouble(v -> v).min().orElse(max / 10);
    return Axis.powers(Math.min(min, max), max);
  }

  private static Stream<Double> values(List<Curve> curves) {
    return curves.stream().map(Curve::dots).flatMap(Collection::stream).flatMap(Dot::values);
  }

  boolean anyTheory() {
    return dots().anyMatch(dot -> dot.theory().isPresent());
  }

  boolean anyBound() {
    return dots().anyMatch(dot -> dot.bound().isPresent());
  }

  boolean anyExpected() {
    return dots().anyMatch(dot -> dot.expected().isPresent());
  }

  boolean anyMeasured() {
    return dots().anyMatch(dot -> dot.measured().isPresent());
  }

  private Stream<Dot> dots() {
    return curves.stream().map(Curve::dots).flatMap(Collection::stream);
  }
}
