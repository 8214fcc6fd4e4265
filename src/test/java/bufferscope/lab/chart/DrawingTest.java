package bufferscope.lab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.lab.ConfidenceInterval;
import bufferscope.lab.OccupancyHistogram;
import bufferscope.lab.chart.Mark.Contour;
import bufferscope.lab.chart.Mark.Words;
import bufferscope.lab.chart.Plot.Form;
import bufferscope.lab.chart.Plot.LegendWords;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class DrawingTest {
  private static final LegendWords WORDS =
      new LegendWords("measured", "theory", "bound", "expected");

  private static Dot dot(double x, double y, double halfWidth) {
    return new Dot(
        x,
        Optional.of(new ConfidenceInterval(y, halfWidth)),
        Optional.of(y),
        Optional.empty(),
        Optional.empty());
  }

  private static Plot plot(Curve... curves) {
    List<Curve> all = List.of(curves);
    Axis x = Plot.across(List.of("1", "2", "3"), true, false);
    return new Plot("slots", "items", x, Plot.upwards(all, 0, false), all, Form.LINES, WORDS);
  }

  private static Stream<String> words(Drawing drawing, String style) {
    return drawing.marks().stream()
        .filter(mark -> mark.styles().contains(style))
        .flatMap(mark -> mark instanceof Words words ? Stream.of(words.text()) : Stream.empty());
  }

  private static long outlines(Drawing drawing, String styles) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Contour && mark.styles().equals(styles))
        .count();
  }

  @Test
  void aLoneValueOfTheoryIsSeen() {
    Curve curve = new Curve("", List.of(dot(1, 4, 1)));
    List<String> paths =
        Drawing.of(plot(curve), 600, 400, 14).marks().stream()
            .filter(mark -> mark.styles().equals("theory curve-0"))
            .map(mark -> ((Contour) mark).path())
            .toList();
    assertThat(paths).as("a line has a length").anyMatch(path -> path.contains("L"));
    Curve both = new Curve("", List.of(dot(1, 4, 1), dot(2, 4, 1)));
    assertThat(outlines(Drawing.of(plot(both), 600, 400, 14), "theory curve-0")).isEqualTo(1);
  }

  @Test
  void aDotOfOneRunHasItsMarkerAndNoInterval() {
    Curve curve = new Curve("", List.of(dot(1, 4, 1), dot(2, 6, Double.POSITIVE_INFINITY)));
    Drawing drawing = Drawing.of(plot(curve), 600, 400, 14);
    assertThat(outlines(drawing, "marker curve-0")).isEqualTo(2);
    assertThat(outlines(drawing, "interval curve-0")).isEqualTo(1);
    assertThat(words(drawing, "tick")).contains("0", "6");
  }

  @Test
  void eachDotHasItsMarkerAndItsInterval() {
    Curve curve = new Curve("", List.of(dot(1, 4, 1), dot(2, 6, 1), dot(3, 9, 1)));
    Drawing drawing = Drawing.of(plot(curve), 600, 400, 14);
    assertThat(outlines(drawing, "marker curve-0")).isEqualTo(3);
    assertThat(outlines(drawing, "interval curve-0")).isEqualTo(3);
    assertThat(outlines(drawing, "measured curve-0")).isEqualTo(1);
    assertThat(drawing.valueAt(drawing.y(6))).isCloseTo(6, within(1e-9));
    assertThat(words(drawing, "tick")).contains("0", "2", "10");
  }

  @Test
  void theLegendNamesOnlyWhatIsDrawn() {
    Dot expected =
        new Dot(1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(3.0));
    assertThat(words(Drawing.of(plot(new Curve("", List.of(expected))), 600, 400, 14), "legend"))
        .containsExactly("expected");
    assertThat(
            words(Drawing.of(plot(new Curve("", List.of(dot(1, 2, 1)))), 600, 400, 14), "legend"))
        .containsExactlyInAnyOrder("measured", "theory");
  }

  @Test
  void aHistogramIsBarsWithMarksForTheory() {
    OccupancyHistogram histogram =
        new OccupancyHistogram(List.of(0.1, 0.7, 0.2), List.of(0.2, 0.6, 0.2));
    Drawing drawing = Drawing.of(Plot.of(histogram, "items", "%", WORDS), 600, 400, 14);
    assertThat(outlines(drawing, "bar curve-0")).isEqualTo(3);
    assertThat(outlines(drawing, "marker")).isEqualTo(3);
    assertThat(outlines(drawing, "theory")).isEqualTo(1);
    assertThat(words(drawing, "legend")).containsExactly("measured", "theory");
    assertThat(outlines(drawing, "bar curve-0 legend-line")).isEqualTo(1);
    assertThat(drawing.y(70)).isGreaterThan(drawing.frame().top());
  }

  @Test
  void aBoundIsALineOfItsOwn() {
    Dot bounded =
        new Dot(
            1,
            Optional.of(new ConfidenceInterval(1, 0)),
            Optional.empty(),
            Optional.of(7.0),
            Optional.empty());
    Drawing drawing = Drawing.of(plot(new Curve("", List.of(bounded))), 600, 400, 14);
    assertThat(words(drawing, "legend")).containsExactlyInAnyOrder("measured", "bound");
    assertThat(outlines(drawing, "bound curve-0")).isEqualTo(1);
    assertThat(drawing.y(7)).as("it has room").isGreaterThan(drawing.frame().top());
  }

  @Test
  void namesAtTheEndsOfCurvesDoNotOverlap() {
    Curve[] curves =
        Stream.of("a", "b", "c")
            .map(name -> new Curve(name, List.of(dot(1, 2, 0), dot(3, 5, 0))))
            .toArray(Curve[]::new);
    List<Double> heights =
        Drawing.of(plot(curves), 600, 400, 14).marks().stream()
            .filter(mark -> mark.styles().startsWith("name"))
            .map(mark -> ((Words) mark).y())
            .toList();
    assertThat(heights).hasSize(3);
    assertThat(heights.get(1) - heights.get(0)).isGreaterThan(14);
    assertThat(heights.get(2) - heights.get(1)).isGreaterThan(14);
  }

  @Test
  void numbersOfTheAxisAreLeftOutWhereTheyWouldOverlap() {
    List<String> many = Stream.iterate(1, i -> i + 1).limit(200).map(String::valueOf).toList();
    Plot plot =
        new Plot(
            "x",
            "y",
            Plot.across(many, true, false),
            Axis.fromZero(1),
            List.of(),
            Form.LINES,
            WORDS);
    long shown = words(Drawing.of(plot, 600, 400, 14), "tick").count();
    assertThat(shown).isBetween(10L, 40L);
  }

  @Test
  void thePictureIsWellFormedAndWritesEveryName() throws Exception {
    String svg = Svg.of(plot(new Curve("a < b & c", List.of(dot(1, 2, 1)))));
    Document read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(read.getDocumentElement().getTextContent()).contains("a < b & c", "slots", "items");
    assertThat(read.getElementsByTagName("path").getLength()).isGreaterThan(8);
  }
}
