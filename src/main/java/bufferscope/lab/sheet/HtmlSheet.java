package bufferscope.lab.sheet;

import bufferscope.io.Markup;
import bufferscope.lab.Experiment;
import bufferscope.lab.chart.Svg;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet as one self-contained page, for the screen and for A4 in black and white. */
public final class HtmlSheet {
  private static final String STYLE =
      """
      @page{size:A4;margin:18mm}
      body{font:11pt/1.45 Georgia,serif;color:#000;background:#fff;max-width:174mm;margin:1em auto}
      h1{font-size:18pt;margin:0 0 .4em} h2{font-size:12pt;margin:1.2em 0 .3em}
      p.question{font-style:italic}
      table{border-collapse:collapse;font-size:10pt}
      th,td{border:1px solid #000;padding:.15em .6em;text-align:left}
      td{font-variant-numeric:tabular-nums}
      svg{max-width:100%;height:auto}
      pre{white-space:pre-wrap;font-size:9pt;border:1px solid #000;padding:.5em}
      pre span{white-space:nowrap}
      p.notes{white-space:pre-wrap}
      h2{break-after:avoid} svg,tr,pre{break-inside:avoid}
      """;

  private final StringBuilder page = new StringBuilder();

  private HtmlSheet() {}

  /** Returns the page. */
  public static String of(Sheet sheet) {
    HtmlSheet html = new HtmlSheet();
    html.write(sheet);
    return html.page.toString();
  }

  private void write(Sheet sheet) {
    Experiment experiment = sheet.experiment();
    String title = Markup.escaped(experiment.title().isEmpty() ? "Experiment" : experiment.title());
    line("<!DOCTYPE html>");
    line("<html lang=\"en\"><head><meta charset=\"utf-8\"/>");
    line("<title>" + title + "</title>");
    line("<style>\n" + STYLE + "</style></head><body>");
    line("<h1>" + title + "</h1>");
    if (!experiment.question().isEmpty()) {
      line("<p class=\"question\">" + Markup.escaped(experiment.question()) + "</p>");
    }
    heading("Results");
    line(Svg.of(SheetChart.of(sheet)));
    sheet.distance().ifPresent(distance -> line("<p>" + Markup.escaped(distance) + "</p>"));
    table(sheet.heads(), sheet.rows());
    section("What went wrong", String.join("\n", Sheet.troubles(sheet.points())));
    section("Notes", experiment.notes());
    section("Explanation", experiment.explanation());
    heading("Settings");
    table(
        List.of(),
        sheet.settings().entrySet().stream()
            .map(entry -> List.of(entry.getKey(), entry.getValue()))
            .toList());
    heading("To repeat it");
    line("<pre>" + unbroken(RepeatingCommand.of(experiment)) + "</pre>");
    line("</body></html>");
  }

  /** Returns the command in words that are not broken at their hyphens. */
  private static String unbroken(String command) {
    return Stream.of(command.split(" "))
        .map(word -> "<span>" + Markup.escaped(word) + "</span>")
        .collect(Collectors.joining(" "));
  }

  private void section(String title, String text) {
    if (!text.isEmpty()) {
      heading(title);
      line("<p class=\"notes\">" + Markup.escaped(text) + "</p>");
    }
  }

  private void heading(String title) {
    line("<h2>" + title + "</h2>");
  }

  private void table(List<String> heads, List<List<String>> rows) {
    line("<table>");
    if (!heads.isEmpty()) {
      line(row("th", heads));
    }
    rows.forEach(cells -> line(row("td", cells)));
    line("</table>");
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<%s>%s</%s>".formatted(tag, Markup.escaped(cell), tag))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }
}
