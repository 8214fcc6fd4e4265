package bufferscope.lab.sheet;

import bufferscope.lab.Experiment;
import bufferscope.lab.Factor;
import bufferscope.lab.Level;
import bufferscope.lab.SweepPoint;
import bufferscope.lab.chart.Curve;
import bufferscope.lab.chart.Dot;
import bufferscope.lab.chart.Plot;
import bufferscope.lab.chart.Plot.Form;
import bufferscope.lab.chart.Plot.LegendWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The chart of a sheet. */
final class SheetChart {

  private SheetChart() {}

  static Plot of(Sheet sheet) {
    Experiment experiment = sheet.experiment();
    Factor varied = experiment.varied();
    List<String> values = varied.levels().stream().map(Level::name).toList();
    boolean numbers = varied.levels().stream().allMatch(level -> level.number().isPresent());
    Map<String, List<Dot>> dots = new LinkedHashMap<>();
    for (SweepPoint point : sheet.points()) {
      String series = experiment.series().isPresent() ? point.levels().get(0).name() : "";
      Level level = point.levels().get(point.levels().size() - 1);
      double x = numbers ? level.number().orElseThrow() : values.indexOf(level.name());
      dots.computeIfAbsent(series, key -> new ArrayList<>()).add(dot(sheet, point, x));
    }
    List<Curve> curves = new ArrayList<>();
    dots.forEach((series, all) -> curves.add(new Curve(series, all)));
    String unit = varied.setting().unit();
    return new Plot(
        Sheet.words(varied.setting().id()) + (unit.isEmpty() ? "" : " (" + unit + ")"),
        Sheet.metric(experiment.metric()),
        Plot.across(values, numbers, varied.values().contains("*")),
        Plot.upwards(curves, 0, false),
        curves,
        Form.LINES,
        words(sheet));
  }

  private static LegendWords words(Sheet sheet) {
    String measured = sheet.experiment().runs().live() ? "measured live, " : "measured, ";
    return new LegendWords(
        measured + sheet.intervals().words(), "theory", "upper bound", "predicted");
  }

  private static Dot dot(Sheet sheet, SweepPoint point, double x) {
    OptionalDouble predicted = sheet.predicted(point);
    return new Dot(
        x,
        point.interval(sheet.experiment().metric()),
        point.theory(sheet.experiment().metric()),
        point.bound(sheet.experiment().metric()),
        predicted.isPresent() ? Optional.of(predicted.getAsDouble()) : Optional.empty());
  }
}
