package bufferscope.lab.chart;

import bufferscope.io.ConstantName;
import bufferscope.io.Markup;
import bufferscope.lab.chart.Mark.Align;
import bufferscope.lab.chart.Mark.Contour;
import bufferscope.lab.chart.Mark.Words;
import java.util.Locale;

/** Writes a chart as a self-contained SVG picture, for paper, even in black and white. */
public final class Svg {
  private static final double WIDTH = 720;
  private static final double HEIGHT = 420;
  private static final double EM = 14;

  private static final String STYLE =
      """
      text{font:14px sans-serif;fill:#1b1f24;dominant-baseline:central}
      .title{font-weight:bold}
      path{fill:none;stroke:#1b1f24;stroke-width:1.5}
      path.grid{stroke:#d0d7de;stroke-width:1}
      path.theory{stroke-dasharray:7 4}
      path.bound{stroke-dasharray:9 3 2 3;stroke-width:1.2}
      path.expected{stroke-dasharray:1 4;stroke-width:2.5;stroke-linecap:round}
      path.marker{fill:#fff}
      path.bar{fill:#cfe2f1}
      path.curve-0{stroke:#0072b2} text.curve-0{fill:#0072b2}
      path.curve-1{stroke:#b34700} text.curve-1{fill:#b34700}
      path.curve-2{stroke:#00785a} text.curve-2{fill:#00785a}
      path.curve-3{stroke:#a3397d} text.curve-3{fill:#a3397d}
      path.curve-4{stroke:#6b5900} text.curve-4{fill:#6b5900}
      path.curve-5{stroke:#2b6f9c} text.curve-5{fill:#2b6f9c}
      path.curve-6{stroke:#444c56} text.curve-6{fill:#444c56}
      """;

  private Svg() {}

  /** Returns the picture of a plot. */
  public static String of(Plot plot) {
    StringBuilder svg = new StringBuilder();
    String size = "width=\"%.0f\" height=\"%.0f\"".formatted(WIDTH, HEIGHT);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" %s viewBox=\"0 0 %.0f %.0f\">\n"
            .formatted(size, WIDTH, HEIGHT));
    svg.append("<style>\n").append(STYLE).append("</style>\n");
    svg.append("<rect %s fill=\"#fff\"/>\n".formatted(size));
    Drawing.of(plot, WIDTH, HEIGHT, EM).marks().forEach(mark -> svg.append(element(mark)));
    return svg.append("</svg>\n").toString();
  }

  private static String element(Mark mark) {
    if (mark instanceof Contour outline) {
      return String.format(
          Locale.ROOT,
          "<path class=\"%s\" d=\"%s\" transform=\"translate(%.1f,%.1f)\"/>\n",
          outline.styles(),
          outline.path(),
          outline.x(),
          outline.y());
    }
    Words words = (Words) mark;
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
        words.styles(),
        words.x(),
        words.y(),
        anchor(words.align()),
        Markup.escaped(words.text()));
  }

  private static String anchor(Align align) {
    return ConstantName.of(align);
  }
}
