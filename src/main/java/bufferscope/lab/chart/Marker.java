package bufferscope.lab.chart;

/** The shapes that distinguish curves without colours. */
enum Marker {
  CIRCLE("M-4,0A4,4 0 1,1 4,0A4,4 0 1,1 -4,0Z"),
  SQUARE("M-3.6,-3.6H3.6V3.6H-3.6Z"),
  TRIANGLE("M0,-4.6L4.4,3.4H-4.4Z"),
  DIAMOND("M0,-5L5,0L0,5L-5,0Z"),
  TRIANGLE_DOWN("M0,4.6L4.4,-3.4H-4.4Z"),
  CROSS("M-4,-4L4,4M-4,4L4,-4"),
  PLUS("M-5,0H5M0,-5V5");

  private final String path;

  Marker(String path) {
    this.path = path;
  }

  /** Returns the path in the notation of SVG, around its origin. */
  String path() {
    return path;
  }

  /** Returns the shape of the curve of that number, from 0 on. */
  static Marker of(int curve) {
    return values()[curve % values().length];
  }
}
