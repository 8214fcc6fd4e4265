package bufferscope.lab.chart;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.chart.Axis.Tick;
import bufferscope.lab.chart.Mark.Align;
import bufferscope.lab.chart.Mark.Contour;
import bufferscope.lab.chart.Mark.Words;
import bufferscope.lab.chart.Plot.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A plot in pixels.
 *
 * @param marks the parts of the drawing, from the back to the front
 */
public record Drawing(Plot plot, PlotArea frame, List<Mark> marks) {
  /** The number of curves with a look of their own. */
  public static final int LOOKS = 7;

  /** The width of a character on average, in em. */
  private static final double CHARACTER = 0.56;

  /** How much wider bold text is. */
  private static final double BOLD = 1.15;

  private static final double CAP = 4;

  /** Half the length of the line for a value whose neighbours have none, in pixels. */
  private static final double ALONE = 10;

  /** The share of its place on the axis that a bar takes. */
  private static final double BAR = 0.8;

  /** The area in which the curves are, in pixels. */
  public record PlotArea(double left, double top, double right, double bottom) {
    double x(double share) {
      return left + share * (right - left);
    }

    double y(double share) {
      return bottom - share * (bottom - top);
    }
  }

  /**
   * Draws a plot.
   *
   * @param em the size of the text in pixels
   */
  public static Drawing of(Plot plot, double width, double height, double em) {
    double names =
        plot.curves().stream().mapToDouble(curve -> BOLD * width(curve.name())).max().orElse(0);
    double numbers =
        plot.y().ticks().stream().mapToDouble(tick -> width(tick.text())).max().orElse(1);
    PlotArea frame =
        new PlotArea(
            (numbers + 0.8) * em,
            3.6 * em,
            Math.max((numbers + 4) * em, width - (names > 0 ? names + 1.2 : 1.2) * em),
            Math.max(6 * em, height - 3.4 * em));
    Drawing drawing = new Drawing(plot, frame, new ArrayList<>());
    drawing.drawAxes(em);
    drawing.drawLegend(em);
    for (int i = 0; i < plot.curves().size(); i++) {
      drawing.drawCurve(plot.curves().get(i), i);
    }
    drawing.drawNames(em);
    return drawing;
  }

  /** Returns the width of a text in em. */
  private static double width(String text) {
    return CHARACTER * text.length();
  }

  /** Returns the position of a dot, in pixels from the left. */
  public double x(Dot dot) {
    return frame.x(plot.x().share(dot.x()));
  }

  /** Returns the position of a value, in pixels from the top. */
  public double y(double value) {
    return frame.y(plot.y().share(value));
  }

  /** Returns the value at so many pixels from the top. */
  public double valueAt(double y) {
    return plot.y().value((frame.bottom - y) / (frame.bottom - frame.top));
  }

  private void drawAxes(double em) {
    for (Tick tick : plot.y().ticks()) {
      double y = y(tick.value());
      line(frame.left, y, frame.right, y, "grid");
      words(tick.text(), frame.left - 0.5 * em, y, Align.END, "tick");
    }
    line(frame.left, frame.bottom, frame.right, frame.bottom, "axis");
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : plot.x().ticks()) {
      double x = frame.x(plot.x().share(tick.value()));
      double half = (width(tick.text()) + 0.8) / 2 * em;
      line(x, frame.bottom, x, frame.bottom + CAP, "axis");
      if (x - half >= free) {
        words(tick.text(), x, frame.bottom + em, Align.MIDDLE, "tick");
        free = x + half;
      }
    }
    words(plot.yTitle(), 0, 0.8 * em, Align.START, "title");
    words(plot.xTitle(), frame.right, frame.bottom + 2.6 * em, Align.END, "title");
  }

  /** Draws the meaning of the kinds of lines, in the second line. */
  private void drawLegend(double em) {
    double x = frame.left;
    if (plot.anyMeasured()) {
      x = legend(plot.words().measured(), x, "measured", em);
    }
    if (plot.anyTheory()) {
      x = legend(plot.words().theory(), x, "theory", em);
    }
    if (plot.anyBound()) {
      x = legend(plot.words().bound(), x, "bound", em);
    }
    if (plot.anyExpected()) {
      legend(plot.words().expected(), x, "expected", em);
    }
  }

  /** Draws an entry of the legend; returns the position of the next one. */
  private double legend(String text, double from, String kind, double em) {
    double y = 2.2 * em;
    double to = from + 2.2 * em;
    boolean isBar = kind.equals("measured") && plot.form() == Form.BARS;
    String curve =
        plot.curves().size() == 1 && isBar == (plot.form() == Form.BARS) ? " curve-0" : "";
    String look = curve + " legend-line";
    if (isBar) {
      bar(from + 0.4 * em, to - 0.4 * em, y - 0.5 * em, y + 0.5 * em, look);
    } else {
      line(from, y, to, y, kind + look);
    }
    if (!isBar && (plot.form() == Form.BARS || kind.equals("measured"))) {
      marks.add(new Contour(Marker.of(0).path(), (from + to) / 2, y, "marker" + look));
    }
    words(text, to + 0.5 * em, y, Align.START, "legend");
    return to + (width(text) + 1.3) * em;
  }

  private void drawCurve(Curve curve, int number) {
    String look = " curve-" + number % LOOKS;
    if (plot.form() == Form.BARS) {
      drawBars(curve, look);
      return;
    }
    path(curve, Dot::theory, ALONE, "theory" + look);
    path(curve, Dot::bound, ALONE, "bound" + look);
    path(curve, Dot::expected, ALONE, "expected" + look);
    path(curve, dot -> dot.measured().map(ConfidenceInterval::mean), 0, "measured" + look);
    for (Dot dot : curve.dots()) {
      dot.measured()
          .filter(interval -> interval.knownHalfWidth().isPresent())
          .ifPresent(interval -> drawInterval(x(dot), interval, look));
      dot.measured()
          .ifPresent(
              interval ->
                  marks.add(
                      new Contour(
                          Marker.of(number).path(), x(dot), y(interval.mean()), "marker" + look)));
    }
  }

  private void drawBars(Curve curve, String look) {
    double half = BAR / 2 * (frame.right - frame.left) / curve.dots().size();
    for (Dot dot : curve.dots()) {
      dot.measured()
          .ifPresent(
              share -> bar(x(dot) - half, x(dot) + half, y(share.mean()), frame.bottom, look));
    }
    path(curve, Dot::theory, 0, "theory");
    String marker = Marker.of(0).path();
    for (Dot dot : curve.dots()) {
      dot.theory().ifPresent(share -> marks.add(new Contour(marker, x(dot), y(share), "marker")));
    }
  }

  private void bar(double left, double right, double top, double bottom, String look) {
    String path =
        "M%sH%sV%sH%sZ".formatted(spot(left, top), number(right), number(bottom), number(left));
    marks.add(new Contour(path, 0, 0, "bar" + look));
  }

  /**
   * Draws a line through the dots that have that value, with a gap at a dot that has none.
   *
   * @param alone half the length of the line at a dot whose neighbours have none, in pixels
   */
  private void path(
      Curve curve, Function<Dot, Optional<Double>> value, double alone, String styles) {
    StringBuilder path = new StringBuilder();
    List<Optional<Double>> values = curve.dots().stream().map(value).toList();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isPresent()) {
        double x = x(curve.dots().get(i));
        double y = y(values.get(i).get());
        boolean before = i > 0 && values.get(i - 1).isPresent();
        boolean after = i + 1 < values.size() && values.get(i + 1).isPresent();
        path.append(before ? "L" + spot(x, y) : "M" + spot(after ? x : x - alone, y));
        path.append(before || after ? "" : "L" + spot(x + alone, y));
      }
    }
    if (path.length() > 0) {
      marks.add(new Contour(path.toString(), 0, 0, styles));
    }
  }

  private void drawInterval(double x, ConfidenceInterval interval, String look) {
    double upper = y(interval.mean() + interval.halfWidth());
    double lower = y(interval.mean() - interval.halfWidth());
    String path =
        "M%sH%sM%sH%sM%sV%s"
            .formatted(
                spot(x - CAP, upper),
                number(x + CAP),
                spot(x - CAP, lower),
                number(x + CAP),
                spot(x, upper),
                number(lower));
    marks.add(new Contour(path, 0, 0, "interval" + look));
  }

  /** Writes the name of each curve at its end, one below the other if they would overlap. */
  private void drawNames(double em) {
    record Name(String text, double y, int curve) {}
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < plot.curves().size(); i++) {
      Curve curve = plot.curves().get(i);
      Optional<Double> end =
          curve.dots().isEmpty() ? Optional.empty() : curve.dots().get(curve.dots().size() - 1).y();
      if (!curve.name().isEmpty() && end.isPresent()) {
        names.add(new Name(curve.name(), y(end.get()), i));
      }
    }
    names.sort((a, b) -> Double.compare(a.y, b.y));
    double free = Double.NEGATIVE_INFINITY;
    for (Name name : names) {
      double y = Math.max(name.y, free);
      words(name.text, frame.right + 0.7 * em, y, Align.START, "name curve-" + name.curve % LOOKS);
      free = y + 1.25 * em;
    }
  }

  private void line(double x1, double y1, double x2, double y2, String styles) {
    marks.add(new Contour("M" + spot(x1, y1) + "L" + spot(x2, y2), 0, 0, styles));
  }

  private void words(String text, double x, double y, Align align, String styles) {
    marks.add(new Words(text, x, y, align, styles));
  }

  private static String spot(double x, double y) {
    return number(x) + "," + number(y);
  }

  private static String number(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }
}
