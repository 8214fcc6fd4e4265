package bufferscope.ui.layout;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;

/** Pictures of nodes of the window, on the background that they have there. */
public final class Snapshot {
  private Snapshot() {}

  /** Returns the picture of the node, {@code scale} times as large as on the screen. */
  public static Image of(Node node, int scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(paper(node));
    return node.snapshot(parameters, null);
  }

  /** Returns the colour behind the node. */
  public static Paint paper(Node node) {
    Parent parent = node.getParent();
    if (parent == null) {
      return Color.WHITE;
    }
    boolean opaque =
        parent instanceof Region region
            && region.getBackground() != null
            && region.getBackground().getFills().stream()
                .anyMatch(fill -> !fill.getFill().equals(Color.TRANSPARENT));
    return opaque ? ((Region) parent).getBackground().getFills().get(0).getFill() : paper(parent);
  }
}
