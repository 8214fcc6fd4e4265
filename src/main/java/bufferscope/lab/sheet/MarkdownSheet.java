package bufferscope.lab.sheet;

import bufferscope.lab.Experiment;
import java.util.List;

/** A sheet as Markdown, without the picture. */
public final class MarkdownSheet {
  private final StringBuilder text = new StringBuilder();

  private MarkdownSheet() {}

  /** Returns the text. */
  public static String of(Sheet sheet) {
    MarkdownSheet markdown = new MarkdownSheet();
    markdown.write(sheet);
    return markdown.text.toString();
  }

  private void write(Sheet sheet) {
    Experiment experiment = sheet.experiment();
    line("# " + escaped(experiment.title().isEmpty() ? "Experiment" : experiment.title()));
    paragraph(escaped(experiment.question()));
    paragraph("## Results");
    line("");
    table(sheet.heads(), sheet.rows());
    sheet.distance().ifPresent(this::paragraph);
    section("What went wrong", String.join("\n", Sheet.troubles(sheet.points())));
    section("Notes", experiment.notes());
    section("Explanation", experiment.explanation());
    paragraph("## Settings");
    line("");
    table(
        List.of("setting", "value"),
        sheet.settings().entrySet().stream()
            .map(entry -> List.of(entry.getKey(), entry.getValue()))
            .toList());
    paragraph("## To repeat it");
    paragraph("    " + RepeatingCommand.of(experiment));
  }

  private void section(String title, String written) {
    if (!written.isEmpty()) {
      paragraph("## " + title);
      paragraph(written.lines().map(MarkdownSheet::escaped).reduce((a, b) -> a + "  \n" + b).get());
    }
  }

  private void table(List<String> heads, List<List<String>> rows) {
    line(row(heads));
    line(row(heads.stream().map(head -> "---").toList()));
    rows.forEach(cells -> line(row(cells)));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(MarkdownSheet::escaped).toList()) + " |";
  }

  private void paragraph(String paragraph) {
    if (!paragraph.isEmpty()) {
      line("");
      line(paragraph);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  /** Returns the text with the special characters of Markdown escaped. */
  private static String escaped(String written) {
    return written.replaceAll("([\\\\`*_|<>#\\[\\]])", "\\\\$1");
  }
}
