package bufferscope.record.export;

import java.io.Writer;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A picture of lines, boxes and texts; hatched, so that it can be read in black and white. */
final class SvgPicture {
  private static final String STYLE =
      """
      text { font: 12px sans-serif; fill: #222; }
      .small { font-size: 10px; fill: #555; }
      .axis, .life { stroke: #999; stroke-width: 1; fill: none; }
      .works { fill: #fff; stroke: #999; }
      .wants { fill: url(#wants); stroke: #b35900; }
      .holds { fill: #1f5fa8; stroke: #123a66; }
      .waits { fill: url(#waits); stroke: #777; }
      .signalled { fill: url(#signalled); stroke: #2c7a2c; }
      .failed { fill: #c00; stroke: #800; }
      .level { fill: #cfe0f3; stroke: #1f5fa8; }
      .arrow { stroke: #222; fill: none; marker-end: url(#head); }
      .dashed { stroke-dasharray: 4 3; }
      """;

  private static final List<Map.Entry<String, String>> LEGEND =
      List.of(
          Map.entry("works", "works"),
          Map.entry("wants", "wants the lock"),
          Map.entry("holds", "holds the lock"),
          Map.entry("waits", "waits"),
          Map.entry("signalled", "was signalled"));

  private final XMLStreamWriter xml;

  private SvgPicture(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Draws the content of the picture. */
  interface Painter {
    void draw(SvgPicture svg) throws XMLStreamException;
  }

  static void write(Writer out, int width, int height, String title, Painter drawing)
      throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
    SvgPicture svg = new SvgPicture(xml);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    svg.attributes("width", width, "height", height, "viewBox", "0 0 " + width + " " + height);
    svg.attributes("role", "img");
    svg.element("title", title);
    svg.element("style", STYLE);
    svg.definitions();
    svg.empty("rect", "width", "100%", "height", "100%", "fill", "#fff");
    drawing.draw(svg);
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
    xml.flush();
  }

  void box(String style, double x, double y, double width, double height, String tip)
      throws XMLStreamException {
    xml.writeStartElement("rect");
    attributes("class", style, "x", round(x), "y", round(y));
    attributes("width", round(width), "height", round(height));
    element("title", tip);
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  void line(String style, double x1, double y1, double x2, double y2) throws XMLStreamException {
    empty(
        "line", "class", style, "x1", round(x1), "y1", round(y1), "x2", round(x2), "y2", round(y2));
  }

  /** Writes a text that begins, is centred or ends at that point. */
  void text(String style, double x, double y, String anchor, String text)
      throws XMLStreamException {
    xml.writeStartElement("text");
    attributes("class", style, "x", round(x), "y", round(y), "text-anchor", anchor);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** Draws the meaning of the boxes' looks, in a row that begins at that point. */
  void legend(double x, double y) throws XMLStreamException {
    double next = x;
    for (Map.Entry<String, String> each : LEGEND) {
      box(each.getKey(), next, y, 20, 12, each.getValue());
      text("small", next + 26, y + 10, "start", each.getValue());
      next += 130;
    }
  }

  private void definitions() throws XMLStreamException {
    xml.writeStartElement("defs");
    hatch("wants", "M0,6 L6,0", "#b35900", "#fff");
    hatch("waits", "M1,1 L2,1", "#555", "#eee");
    hatch("signalled", "M0,3 L6,3 M3,0 L3,6", "#2c7a2c", "#fff");
    xml.writeStartElement("marker");
    attributes("id", "head", "viewBox", "0 0 8 8", "refX", 8, "refY", 4);
    attributes("markerWidth", 7, "markerHeight", 7, "orient", "auto");
    empty("path", "d", "M0,0 L8,4 L0,8 z", "fill", "#222");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void hatch(String id, String path, String ink, String paper) throws XMLStreamException {
    xml.writeStartElement("pattern");
    attributes("id", id, "width", 6, "height", 6, "patternUnits", "userSpaceOnUse");
    empty("rect", "width", 6, "height", 6, "fill", paper);
    empty("path", "d", path, "stroke", ink);
    xml.writeEndElement();
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  private void empty(String name, Object... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
    xml.writeCharacters("\n");
  }

  private void attributes(Object... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
  }

  private static double round(double length) {
    return Math.round(length * 100) / 100.0;
  }

  /**
   * Returns the text without most control characters and halves of characters, which XML cannot
   * contain.
   */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n]]|\\p{Cs}|[\\uFFFE\\uFFFF]", "\uFFFD");
  }
}
