package bufferscope.ui.timeline;

/** The part of a run that the strip shows, while the run grows and the user moves about. */
final class Viewport {
  private static final double LEAST_SHARE = 1e-9;
  private static final double ZOOM_STEP = 0.8;

  private AxisRange range = new AxisRange(0, 1);
  private AxisRange all = new AxisRange(0, 1);
  private boolean fitting = true;
  private boolean following = true;

  AxisRange range() {
    return range;
  }

  AxisRange all() {
    return all;
  }

  boolean isFollowing() {
    return following;
  }

  /** There is so much of the run now. */
  void grow(AxisRange now) {
    double grown = now.to() - all.to();
    all = now;
    if (fitting) {
      range = all;
    } else if (following) {
      range = range.moved(grown);
    }
    range = range.within(all, least());
  }

  /** Shows all, now and when the run has grown. */
  void fit() {
    fitting = true;
    following = true;
    range = all;
  }

  /** Keeps the newest moment at the right edge, or not. */
  void setFollowing(boolean follow) {
    following = follow;
    fitting &= follow;
    if (follow && !fitting) {
      range = range.moved(all.to() - range.to());
    }
  }

  /** Shows a little less, with more of it to see. */
  void zoomIn(double around) {
    zoom(ZOOM_STEP, around);
  }

  /** Shows a little more. */
  void zoomOut(double around) {
    zoom(1 / ZOOM_STEP, around);
  }

  void zoom(double factor, double around) {
    fitting = false;
    show(range.zoomed(factor, around));
  }

  /** Moves on by a share of the shown part. */
  void pan(double share) {
    fitting = false;
    show(range.moved(share * range.length()));
  }

  /** Moves no further than is needed to show that position. */
  void reveal(double position) {
    if (!range.contains(position)) {
      fitting = false;
      show(range.moved(position - (range.from() + range.to()) / 2));
    }
  }

  private void show(AxisRange wanted) {
    range = wanted.within(all, least());
    following = range.to() >= all.to() - range.length() * 1e-6;
  }

  private double least() {
    return Math.max(1, all.length() * LEAST_SHARE);
  }
}
