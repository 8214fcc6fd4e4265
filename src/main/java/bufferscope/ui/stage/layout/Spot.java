package bufferscope.ui.stage.layout;

/** A point of the picture, in pixels. */
public record Spot(double x, double y) {
  public Spot plus(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }
}
