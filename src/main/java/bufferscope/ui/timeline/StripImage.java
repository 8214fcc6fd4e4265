package bufferscope.ui.timeline;

import bufferscope.record.Stretch;
import bufferscope.ui.text.Texts;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Set;

/**
 * The strip as it is drawn once, away from the JavaFX thread. Values of this class do not change.
 *
 * @param stretch the part of the run that was kept then
 * @param range the part that is shown
 * @param byEvents whether the range counts events and not nanoseconds
 * @param pixels one after the other, row by row, as ARGB
 * @param rows from top to bottom
 * @param labels the names of those states that are wide enough
 * @param glyphs the momentary acts of threads; none if they would be too many to see
 * @param pennants the flags on the axis
 * @param states the states that occur in it
 */
record StripImage(
    Stretch stretch,
    AxisRange range,
    boolean byEvents,
    int width,
    int height,
    IntBuffer pixels,
    List<StripRow> rows,
    List<Label> labels,
    List<Glyph> glyphs,
    List<Pennant> pennants,
    Set<LaneState> states) {
  /** The thread of a row that is no lane of a thread. */
  static final int NO_LANE = Integer.MIN_VALUE;

  static final long NO_ITEM = 0;

  /**
   * A row of the strip.
   *
   * @param thread the thread whose lane it is, or {@link #NO_LANE}
   * @param top its upper edge as a share of the height
   * @param height as a share of the height
   * @param states what it shows, in words
   */
  record StripRow(String name, int thread, double top, double height, String states) {
    boolean isLane() {
      return thread != NO_LANE;
    }
  }

  /** The name of a state, where it is wide enough. */
  record Label(int thread, double from, double until, String text) {}

  /**
   * What a thread did at that position.
   *
   * @param item the number of the item, or {@link #NO_ITEM}
   */
  record Glyph(int thread, double position, Sign sign, long item) {
    boolean hasItem() {
      return item != NO_ITEM;
    }
  }

  /**
   * A flag at its position.
   *
   * @param more how many others of the same sign are so near that they are not drawn
   */
  record Pennant(double position, Flag flag, int more) {
    Pennant andOneMore() {
      return new Pennant(position, flag, more + 1);
    }

    /** Returns the sentence of the flag, and how many others there are. */
    String text() {
      return more == 0 ? flag.text() : Texts.of("timeline.flagAndMore", flag.text(), more);
    }
  }
}
