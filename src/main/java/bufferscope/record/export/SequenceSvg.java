package bufferscope.record.export;

import bufferscope.record.Activity;
import bufferscope.record.ActivityText;
import bufferscope.record.Arrow;
import bufferscope.record.Lane;
import bufferscope.record.Timeline;
import bufferscope.trace.ThreadState.Status;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * A sequence diagram: a lifeline for each thread, from top to bottom, with one row for each step of
 * the table. A box on a lifeline is a state; an arrow leads to an effect of the step.
 */
final class SequenceSvg {
  /** The maximum number of rows that fit on a page. */
  static final int MAX_ROWS = 1000;

  private static final int LEFT = 60;
  private static final int COLUMN = 110;
  private static final int TOP = 50;
  private static final int ROW = 20;
  private static final int BOX = 14;
  private static final int COMMENT = 420;
  private static final int LEGEND = 740;

  private final Part part;
  private final Timeline timeline;
  private final List<Lane> lanes;
  private final List<TraceTable.TableRow> rows = new ArrayList<>();

  /** The row of each event that has one. */
  private final TreeMap<Long, Integer> rowOf = new TreeMap<>();

  private SequenceSvg(Part part) {
    this.part = part;
    timeline = part.timeline();
    lanes = part.livingLanes(timeline);
    new TraceTable(part)
        .forEachRow(
            row -> {
              rowOf.put(row.event(), rows.size());
              rows.add(row);
            });
  }

  /**
   * Draws the diagram.
   *
   * @throws TooLongException if there are too many steps
   */
  static void write(Part part, Writer out) throws XMLStreamException {
    SequenceSvg picture = new SequenceSvg(part);
    int rows = picture.rows.size();
    if (rows > MAX_ROWS) {
      throw new TooLongException("too many steps in a sequence diagram", rows, MAX_ROWS);
    }
    int width = LEFT + picture.lanes.size() * COLUMN + COMMENT;
    SvgPicture.write(
        out,
        Math.max(width, LEGEND),
        TOP + (rows + 3) * ROW,
        "Sequence diagram of a run",
        picture::draw);
  }

  private void draw(SvgPicture svg) throws XMLStreamException {
    for (int i = 0; i < lanes.size(); i++) {
      svg.text("", x(i), TOP - 24, "middle", lanes.get(i).name());
      svg.line("life", x(i), TOP - 16, x(i), y(rows.size()));
      for (Part.Span<Activity> span : part.spans(lanes.get(i).activities())) {
        state(svg, x(i), span);
      }
    }
    for (Arrow arrow : timeline.arrows(part.from(), part.to())) {
      if (rowOf.containsKey(arrow.from()) && rowOf.containsKey(arrow.to())) {
        arrow(svg, arrow);
      }
    }
    svg.legend(LEFT, y(rows.size() + 1));
    for (int i = 0; i < rows.size(); i++) {
      svg.text("small", LEFT - 12, y(i) + 4, "end", Long.toString(rows.get(i).event()));
      svg.text("", x(lanes.size()) - 30, y(i) + 4, "start", rows.get(i).comment());
    }
  }

  private void state(SvgPicture svg, double x, Part.Span<Activity> span) throws XMLStreamException {
    Map.Entry<Long, Integer> first = rowOf.ceilingEntry(span.event());
    boolean drawn = span.value().status() != Status.WORKING && !span.value().status().isOver();
    if (first != null && drawn) {
      Map.Entry<Long, Integer> next = rowOf.ceilingEntry(span.next());
      double end = y(next == null ? rows.size() : next.getValue());
      double begin = y(first.getValue());
      String tip = ActivityText.of(span.value());
      svg.box(PictureStyle.of(span.value()), x - BOX / 2.0, begin, BOX, end - begin, tip);
    }
  }

  private void arrow(SvgPicture svg, Arrow arrow) throws XMLStreamException {
    int from = Part.place(lanes, arrow.fromThread());
    int to = Part.place(lanes, arrow.toThread());
    if (from >= 0 && to >= 0 && from != to) {
      double side = from < to ? BOX / 2.0 : -BOX / 2.0;
      String style = arrow.relation() == Arrow.Relation.ITEM ? "arrow dashed" : "arrow";
      svg.line(style, x(from) + side, rowY(arrow.from()), x(to) - side, rowY(arrow.to()));
    }
  }

  private static double x(int column) {
    return LEFT + COLUMN / 2.0 + (double) column * COLUMN;
  }

  /** Returns the position of an event that has a row. */
  private double rowY(long event) {
    return y(rowOf.getOrDefault(event, 0));
  }

  private static double y(int row) {
    return TOP + (double) row * ROW;
  }
}
