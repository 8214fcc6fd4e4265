package bufferscope.ui.stage;

import javafx.scene.Node;

/**
 * Moves a node towards where it belongs: fast at first, then slower, by the time that has passed
 * and not by the number of frames.
 */
final class Glide {
  /** In three times this, 95 % of the way is done. */
  private static final double TIME_CONSTANT_SECONDS = 0.07;

  private static final double ARRIVED = 0.25;

  private final Node node;
  private double x;
  private double y;
  private Spot target = new Spot(0, 0);
  private boolean placed;
  private boolean moving;

  Glide(Node node) {
    this.node = node;
  }

  /** The part of a way that is still to go after that time. */
  static double remaining(double seconds) {
    return Math.exp(-seconds / TIME_CONSTANT_SECONDS);
  }

  /** From now on it belongs there; the first time, it is there at once. */
  void to(Spot spot) {
    if (!spot.equals(target) || !placed) {
      target = spot;
      moving = true;
    }
    if (!placed) {
      jump();
    }
  }

  /** Puts it there at once. */
  void from(Spot spot) {
    placed = true;
    moving = true;
    move(spot.x(), spot.y());
  }

  void jump() {
    placed = true;
    moving = false;
    move(target.x(), target.y());
  }

  /** Pushes it away from where it belongs; it comes back by itself. */
  void push(double dx, double dy) {
    moving = true;
    move(x + dx, y + dy);
  }

  /** Moves on; {@code remaining} is the part of the way that is then still to go. */
  void step(double remaining) {
    if (!moving) {
      return;
    }
    double dx = (x - target.x()) * remaining;
    double dy = (y - target.y()) * remaining;
    if (Math.abs(dx) + Math.abs(dy) < ARRIVED) {
      jump();
    } else {
      move(target.x() + dx, target.y() + dy);
    }
  }

  boolean hasArrived() {
    return placed && !moving;
  }

  Spot now() {
    return new Spot(x, y);
  }

  private void move(double newX, double newY) {
    x = newX;
    y = newY;
    node.setTranslateX(newX);
    node.setTranslateY(newY);
  }
}
