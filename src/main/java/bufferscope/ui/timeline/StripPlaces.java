package bufferscope.ui.timeline;

import bufferscope.ui.timeline.StripImage.StripRow;
import org.jspecify.annotations.Nullable;

/**
 * The places of the parts of a strip when it is drawn.
 *
 * @param image the lanes
 * @param range the part of the run that is shown
 * @param left the left edge of the lanes
 * @param top the top edge of the highest lane
 * @param width the width of all lanes
 * @param height the height of all lanes
 */
record StripPlaces(
    StripImage image, AxisRange range, double left, double top, double width, double height) {

  double x(double position) {
    return left + range.x(position, width);
  }

  /** Returns the place of what is so wide on each side; see {@link AxisRange#visibleX}. */
  double visibleX(double position, double half) {
    return left + range.visibleX(position, width, half);
  }

  /** Returns where an event is that happened at that time. */
  double x(long event, long at) {
    return x((double) (image.byEvents() ? event : at));
  }

  /** Returns where the row begins. */
  double y(StripRow row) {
    return top + row.top() * height;
  }

  double height(StripRow row) {
    return row.height() * height;
  }

  double middle(StripRow row) {
    return y(row) + height(row) / 2;
  }

  /** Returns the lane of that thread, or null if it has none. */
  @Nullable StripRow row(int thread) {
    return image.rows().stream().filter(row -> row.thread() == thread).findFirst().orElse(null);
  }
}
