package bufferscope.ui.timeline;

import bufferscope.record.MarkKind;
import bufferscope.record.Stretch;
import java.nio.IntBuffer;
import java.util.List;

/**
 * The strip as it is drawn once, away from the JavaFX thread. Values of this class do not change.
 *
 * @param stretch what was kept of the run then
 * @param range the part that is shown
 * @param byEvents whether the range counts events and not nanoseconds
 * @param pixels one after the other, row by row, as ARGB
 * @param rows from top to bottom
 * @param labels the names of those states that are wide enough
 * @param glyphs what threads did in a moment; none where it would be too many to see
 */
record StripImage(
    Stretch stretch,
    AxisRange range,
    boolean byEvents,
    int width,
    int height,
    IntBuffer pixels,
    List<Row> rows,
    List<Label> labels,
    List<Glyph> glyphs) {
  /** The thread of a row that is no lane of a thread. */
  static final int NO_LANE = Integer.MIN_VALUE;

  /**
   * A row of the strip.
   *
   * @param thread the thread whose lane it is, or {@link #NO_LANE}
   * @param top its upper edge as a share of the height
   * @param height as a share of the height
   * @param states what it shows, in words
   */
  record Row(String name, int thread, double top, double height, String states) {
    boolean isLane() {
      return thread != NO_LANE;
    }
  }

  /** The name of a state, where it is wide enough. */
  record Label(int thread, double from, double until, String text) {}

  /** What a thread did at that position. */
  record Glyph(int thread, double position, MarkKind kind, String text) {}
}
