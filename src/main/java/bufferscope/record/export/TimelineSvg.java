package bufferscope.record.export;

import bufferscope.record.Activity;
import bufferscope.record.ActivityText;
import bufferscope.record.Arrow;
import bufferscope.record.Lane;
import bufferscope.record.Timeline;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A lane for each thread, arrows to the effects of events, and the occupancy below. */
final class TimelineSvg {
  /** The maximum number of states that can be distinguished. */
  static final int MAX_SPANS = 5000;

  private static final int LEFT = 80;
  private static final int WIDTH = 1200;
  private static final int RIGHT = 50;
  private static final int TOP = 40;
  private static final int LANE = 34;
  private static final int BAR = 18;
  private static final int LEVEL = 60;
  private static final int TICKS = 10;

  private final Part part;
  private final Timeline timeline;
  private final List<Lane> lanes;
  private final long beginAt;
  private final long endAt;

  private TimelineSvg(Part part) {
    this.part = part;
    timeline = part.timeline();
    lanes = part.livingLanes(timeline);
    beginAt = part.beginAt();
    endAt = Math.max(beginAt + 1, part.endAt());
  }

  /**
   * Draws the timeline.
   *
   * @throws TooLongException if there are too many states
   */
  static void write(Part part, Writer out) throws XMLStreamException {
    TimelineSvg picture = new TimelineSvg(part);
    int spans = picture.lanes.stream().mapToInt(lane -> part.spans(lane.activities()).size()).sum();
    if (spans > MAX_SPANS) {
      throw new TooLongException("too many states in a timeline", spans, MAX_SPANS);
    }
    int height = TOP + picture.lanes.size() * LANE + LEVEL + 50;
    SvgPicture.write(out, LEFT + WIDTH + RIGHT, height, "Timeline of a run", picture::draw);
  }

  private void draw(SvgPicture svg) throws XMLStreamException {
    int bottom = TOP + lanes.size() * LANE;
    axis(svg, bottom + LEVEL);
    for (int i = 0; i < lanes.size(); i++) {
      svg.text("", LEFT - 8, y(i) + BAR - 5, "end", lanes.get(i).name());
      for (Part.Span<Activity> span : part.spans(lanes.get(i).activities())) {
        lane(svg, y(i), span);
      }
    }
    for (Arrow arrow : timeline.arrows(part.from(), part.to())) {
      arrow(svg, arrow);
    }
    occupancy(svg, bottom + LEVEL);
    svg.legend(LEFT, bottom + LEVEL + 16.0);
  }

  private void axis(SvgPicture svg, int bottom) throws XMLStreamException {
    for (int tick = 0; tick <= TICKS; tick++) {
      double x = LEFT + (double) WIDTH * tick / TICKS;
      long at = beginAt + (endAt - beginAt) * tick / TICKS;
      svg.line("axis", x, TOP - 8, x, bottom);
      svg.text("small", x, TOP - 14, "middle", Seconds.brief(at) + " s");
    }
  }

  private void lane(SvgPicture svg, double y, Part.Span<Activity> span) throws XMLStreamException {
    if (!span.value().status().isOver()) {
      double width = Math.max(0.5, x(span.end()) - x(span.begin()));
      String tip = ActivityText.of(span.value());
      svg.box(PictureStyle.of(span.value()), x(span.begin()), y, width, BAR, tip);
    }
  }

  private void arrow(SvgPicture svg, Arrow arrow) throws XMLStreamException {
    int from = Part.place(lanes, arrow.fromThread());
    int to = Part.place(lanes, arrow.toThread());
    if (part.has(arrow.from()) && part.has(arrow.to()) && from >= 0 && to >= 0 && from != to) {
      String style = arrow.relation() == Arrow.Relation.ITEM ? "arrow dashed" : "arrow";
      boolean down = from < to;
      double begin = y(from) + (down ? BAR : 0);
      svg.line(style, x(arrow.fromAt()), begin, x(arrow.toAt()), y(to) + (down ? 0 : BAR));
    }
  }

  private void occupancy(SvgPicture svg, int bottom) throws XMLStreamException {
    List<Part.Span<Integer>> levels = part.spans(timeline.occupancy());
    int most = Math.max(1, levels.stream().mapToInt(Part.Span::value).max().orElse(1));
    svg.text("", LEFT - 8, bottom - 4, "end", "in buffer");
    svg.text("small", LEFT - 8, bottom - LEVEL + 14, "end", Integer.toString(most));
    for (Part.Span<Integer> level : levels) {
      double height = (LEVEL - 10.0) * level.value() / most;
      double width = x(level.end()) - x(level.begin());
      svg.box("level", x(level.begin()), bottom - height, width, height, level.value() + " items");
    }
  }

  private static double y(int row) {
    return TOP + (double) row * LANE;
  }

  private double x(long at) {
    return LEFT + (double) WIDTH * (at - beginAt) / (endAt - beginAt);
  }
}
