package bufferscope.record.export;

import bufferscope.io.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** The formats of a table. */
enum TableFormat {
  /** Aligned columns. */
  TEXT {
    @Override
    void write(TraceTable table, TextSink out) {
      int[] widths = widths(table);
      out.add(aligned(table.header(), widths));
      table.forEachRow(row -> out.add(aligned(row.cells(), widths)));
    }
  },
  /** A table of GitHub Flavored Markdown. */
  MARKDOWN {
    @Override
    void write(TraceTable table, TextSink out) {
      out.add(markdown(table.header()));
      out.add(markdown(table.header().stream().map(cell -> "---").toList()));
      table.forEachRow(row -> out.add(markdown(row.cells())));
    }
  },
  /** A whole page, which is XML too. */
  HTML {
    @Override
    void write(TraceTable table, TextSink out) {
      out.add(HTML_BEGIN);
      out.add(html("th", table.header()));
      table.forEachRow(row -> out.add(html("td", row.cells())));
      out.add("</table>\n</body>\n</html>\n");
    }
  },
  /** Comma-separated values. */
  CSV {
    @Override
    void write(TraceTable table, TextSink out) {
      out.add(Csv.line(table.header()));
      table.forEachRow(row -> out.add(Csv.line(row.cells())));
    }
  };

  private static final String HTML_BEGIN =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <title>Trace of an execution</title>
      <style>
      table { border-collapse: collapse; font: 14px sans-serif; }
      th, td { border: 1px solid #999; padding: 2px 8px; text-align: left; }
      </style>
      </head>
      <body>
      <table>
      """;

  abstract void write(TraceTable table, TextSink out);

  private static int[] widths(TraceTable table) {
    int[] widths = table.header().stream().mapToInt(String::length).toArray();
    table.forEachRow(
        row -> {
          List<String> cells = row.cells();
          for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cells.get(i).length());
          }
        });
    return widths;
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = oneLine(cells.get(i));
      line.append(cell).append(" ".repeat(widths[i] - cells.get(i).length() + 2));
    }
    return line.toString().stripTrailing() + '\n';
  }

  private static String markdown(List<String> cells) {
    return cells.stream()
        .map(cell -> oneLine(cell).replaceAll("[\\p{Punct}&&[^.,:;()-]]", "\\\\$0"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String html(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> "<%s>%s</%s>".formatted(tag, Markup.escaped(oneLine(cell)), tag))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  /**
   * Returns the text in one line. A message of a program may have several lines and characters that
   * control a terminal.
   */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}", " ");
  }
}
