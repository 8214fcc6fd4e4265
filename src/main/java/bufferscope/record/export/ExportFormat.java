package bufferscope.record.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** The formats to which a part of a run can be exported. */
public enum ExportFormat {
  PERFETTO("perfetto", ".json"),
  EVENTS("events", ".csv"),
  ITEMS("items", ".csv"),
  TABLE("table", ".txt"),
  TABLE_MARKDOWN("table-md", ".md"),
  TABLE_HTML("table-html", ".html"),
  TABLE_CSV("table-csv", ".csv"),
  TIMELINE("timeline", ".svg"),
  SEQUENCE("sequence", ".svg"),
  GIF("gif", ".gif"),
  PNG("png", ".png");

  private final String id;
  private final String ending;

  ExportFormat(String id, String ending) {
    this.id = id;
    this.ending = ending;
  }

  /** Returns the name on the command line. */
  public String id() {
    return id;
  }

  /** Returns the file name ending of the format. */
  public String ending() {
    return ending;
  }

  /** Returns true if it can be written to a terminal. */
  public boolean isText() {
    return this != GIF && this != PNG;
  }

  /**
   * Writes the part, text in UTF-8.
   *
   * @throws TooLongException if it is too long for this format
   */
  public void write(Part part, OutputStream out) throws IOException {
    switch (this) {
      case GIF -> StepsPictures.writeGif(part, out);
      case PNG -> StepsPictures.writePng(part, out);
      default -> write(part, new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
  }

  /**
   * Writes the part as text.
   *
   * @throws TooLongException if it is too long for this format
   * @throws IllegalArgumentException if the format is not one of text
   */
  public void write(Part part, Writer out) throws IOException {
    TextSink text = new TextSink(out);
    try {
      switch (this) {
        case PERFETTO -> ChromeTrace.write(part, out);
        case EVENTS -> EventsCsv.write(part, text);
        case ITEMS -> ItemsCsv.write(part, text);
        case TABLE -> TableFormat.TEXT.write(new TraceTable(part), text);
        case TABLE_MARKDOWN -> TableFormat.MARKDOWN.write(new TraceTable(part), text);
        case TABLE_HTML -> TableFormat.HTML.write(new TraceTable(part), text);
        case TABLE_CSV -> TableFormat.CSV.write(new TraceTable(part), text);
        case TIMELINE -> TimelineSvg.write(part, out);
        case SEQUENCE -> SequenceSvg.write(part, out);
        case GIF, PNG -> throw new IllegalArgumentException(id + " is no text");
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    out.flush();
  }
}
