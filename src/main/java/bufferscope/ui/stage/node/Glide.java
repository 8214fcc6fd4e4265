package bufferscope.ui.stage.node;

import bufferscope.ui.stage.layout.Spot;
import javafx.scene.Node;

/** Moves a node from one place to another, and stores its present place. */
public final class Glide {
  /** A shorter way than this is no movement. */
  private static final double SHORTEST = 0.5;

  private final Node node;
  private Spot from = new Spot(0, 0);
  private Spot to = from;
  private Spot now = from;

  Glide(Node node) {
    this.node = node;
  }

  /** Puts the node there at once. */
  void jump(Spot spot) {
    from = spot;
    to = spot;
    put(spot);
  }

  /** Starts the movement to that place. Returns true if the node has to move. */
  boolean setOut(Spot spot) {
    from = now;
    to = spot;
    return Math.abs(to.x() - from.x()) + Math.abs(to.y() - from.y()) > SHORTEST;
  }

  /** Puts the node at that part of its way. */
  void move(double part) {
    put(from.plus(part * (to.x() - from.x()), part * (to.y() - from.y())));
  }

  public Spot now() {
    return now;
  }

  /** Returns the place that the node moves to. */
  Spot target() {
    return to;
  }

  private void put(Spot spot) {
    now = spot;
    node.setTranslateX(spot.x());
    node.setTranslateY(spot.y());
  }
}
