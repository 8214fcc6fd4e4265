package bufferscope.ui.stage;

/** A point of the picture, in pixels. */
record Spot(double x, double y) {
  Spot plus(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }
}
