package bufferscope.ui.stage.node;

import bufferscope.event.Role;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** The shapes of the roles. All begin at the top and run clockwise around the origin. */
final class Outline {
  private static final double CORNER = 0.3;

  private Outline() {}

  /** Gives the path the shape of the role and returns its length. */
  static double draw(Path path, Role role, double size) {
    path.getElements().clear();
    return switch (role) {
      case PRODUCER -> square(path, size / 2);
      case CONSUMER -> circle(path, size / 2);
      case CONTROL -> hexagon(path, size / 2);
    };
  }

  private static double square(Path path, double half) {
    double corner = CORNER * half;
    double straight = half - corner;
    path.getElements()
        .addAll(
            new MoveTo(0, -half),
            new LineTo(straight, -half),
            new ArcTo(corner, corner, 0, half, -straight, false, true),
            new LineTo(half, straight),
            new ArcTo(corner, corner, 0, straight, half, false, true),
            new LineTo(-straight, half),
            new ArcTo(corner, corner, 0, -half, straight, false, true),
            new LineTo(-half, -straight),
            new ArcTo(corner, corner, 0, -straight, -half, false, true),
            new ClosePath());
    return 8 * straight + 2 * Math.PI * corner;
  }

  private static double circle(Path path, double radius) {
    path.getElements()
        .addAll(
            new MoveTo(0, -radius),
            new ArcTo(radius, radius, 0, 0, radius, false, true),
            new ArcTo(radius, radius, 0, 0, -radius, false, true),
            new ClosePath());
    return 2 * Math.PI * radius;
  }

  private static double hexagon(Path path, double radius) {
    path.getElements().add(new MoveTo(0, -radius));
    for (int corner = 1; corner < 6; corner++) {
      double angle = Math.toRadians(60.0 * corner);
      path.getElements().add(new LineTo(radius * Math.sin(angle), -radius * Math.cos(angle)));
    }
    path.getElements().add(new ClosePath());
    return 6 * radius;
  }
}
