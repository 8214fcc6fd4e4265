package bufferscope.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.lab.chart.Curve;
import bufferscope.lab.chart.Dot;
import bufferscope.lab.chart.Drawing;
import bufferscope.lab.chart.Plot;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The numbers of the points of a plot with two curves of three points: 0, 1, 2 and 3, 4, 5. */
final class PlotPointsTest {
  private final Plot plot = plot(curve(1, 2, 3), curve(10, 20, 30));
  private final PlotPoints points = new PlotPoints(plot);
  private final Drawing drawing = Drawing.of(plot, 600, 400, 14);

  private static Plot plot(Curve... curves) {
    List<Curve> all = List.of(curves);
    return new Plot(
        "x",
        "y",
        Plot.across(List.of("1", "2", "3"), true, false),
        Plot.upwards(all, 0, false),
        all,
        Plot.Form.LINES,
        new Plot.LegendWords("measured", "theory", "bound", "expected"));
  }

  private static Curve curve(double... values) {
    int[] x = {0};
    return new Curve(
        "",
        DoubleStream.of(values)
            .mapToObj(y -> new Dot(++x[0], none(), Optional.of(y), none(), none()))
            .toList());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  @Test
  void areNumberedCurveAfterCurve() {
    assertThat(points.count()).isEqualTo(6);
    assertThat(points.dot(4)).isEqualTo(plot.curves().get(1).dots().get(1));
    assertThat(points.curveStart(5)).isEqualTo(3);
  }

  @Test
  void theNearestIsTheOneOfTheNearestCurveInTheNearestColumn() {
    Dot second = points.dot(1);
    assertThat(points.nearest(drawing, drawing.x(second) + 5, drawing.y(2) - 5)).isEqualTo(1);
    assertThat(points.nearest(drawing, drawing.x(second) - 5, drawing.y(18))).isEqualTo(4);
    assertThat(new PlotPoints(plot()).nearest(drawing, 0, 0)).isNegative();
  }

  @Test
  void keysLeadAlongACurveAndFromCurveToCurve() {
    assertThat(points.next(KeyCode.RIGHT, -1)).isZero();
    assertThat(points.next(KeyCode.RIGHT, 1)).isEqualTo(2);
    assertThat(points.next(KeyCode.RIGHT, 2)).isEqualTo(2);
    assertThat(points.next(KeyCode.LEFT, 3)).isEqualTo(3);
    assertThat(points.next(KeyCode.DOWN, 1)).isEqualTo(4);
    assertThat(points.next(KeyCode.DOWN, 4)).isEqualTo(4);
    assertThat(points.next(KeyCode.UP, 5)).isEqualTo(2);
    assertThat(points.next(KeyCode.UP, 2)).isEqualTo(2);
    assertThat(points.next(KeyCode.HOME, 5)).isEqualTo(3);
    assertThat(points.next(KeyCode.END, 0)).isEqualTo(2);
    assertThat(points.next(KeyCode.ENTER, 0)).isNegative();
  }

  @Test
  void theFirstCurveThatIsNotDrawnIsDrawnNext() {
    Dot expected = new Dot(1, none(), none(), none(), Optional.of(5.0));
    Curve drawn = new Curve("", List.of(expected, expected, expected));
    assertThat(new PlotPoints(plot(drawn, curve(1, 2, 3))).firstUndrawn(1)).isEqualTo(4);
    assertThat(new PlotPoints(plot(drawn, drawn)).firstUndrawn(1)).isEqualTo(1);
  }
}
