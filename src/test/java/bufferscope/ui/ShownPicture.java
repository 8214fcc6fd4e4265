package bufferscope.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/**
 * The window as a person sees it at one pulse, read from its nodes alone.
 *
 * @param events the number of events checked, as the status bar says; {@link #UNKNOWN} where it
 *     reports a fault instead
 * @param fast whether the stage says that steps are too fast to walk
 * @param tokens the threads by name
 * @param items all visible items
 * @param held the seats that are drawn as taken
 * @param texts the texts of labels, by their id or style
 * @param lines the line at which a thread is marked in the code, by its name
 */
record ShownPicture(
    long events,
    boolean fast,
    Map<String, Token> tokens,
    List<Tile> items,
    Set<String> held,
    Map<String, String> texts,
    Map<String, Integer> lines) {

  /**
   * A thread.
   *
   * @param part the part of the monitor in which it stands, "" for none
   * @param looks the states that its colour and icon show
   * @param word the word below it, "" for nothing
   */
  record Token(Point2D spot, String part, Set<String> looks, String word, String badge) {}

  /**
   * An item.
   *
   * @param slot the slot in whose middle it lies, or -1
   */
  record Tile(String number, Point2D spot, int slot) {}

  static final long UNKNOWN = -1;

  private static final List<String> LABELS =
      List.of(
          "#made",
          "#inBuffer",
          "#inHands",
          "#finished",
          "#occupancyValue",
          ".occupancy",
          ".caption");

  static ShownPicture read(Parent root) {
    Map<String, Bounds> parts = new HashMap<>();
    for (String kind : List.of(".enclosure", ".lock-seat")) {
      for (Node node : root.lookupAll(kind)) {
        if (node.getId() != null) {
          parts.put(node.getId(), inScene(node));
        }
      }
    }
    Set<String> held = new HashSet<>();
    for (Node seat : root.lookupAll(".lock-seat")) {
      if (is(seat, "held")) {
        held.add(seat.getId());
      }
    }
    Map<String, String> texts = new HashMap<>();
    for (String label : LABELS) {
      if (root.lookup(label) instanceof Labeled labeled) {
        texts.put(label, labeled.getText());
      }
    }
    String verdict = ((Labeled) root.lookup("#verdict")).getText();
    return new ShownPicture(
        verdict.startsWith("All invariants hold –")
            ? Long.parseLong("0" + verdict.replaceAll("\\D", ""))
            : UNKNOWN,
        is(root.lookup(".pace"), "fast"),
        tokens(root, parts),
        items(root),
        held,
        texts,
        lines(root));
  }

  private static Map<String, Token> tokens(Parent root, Map<String, Bounds> parts) {
    Map<String, Token> tokens = new TreeMap<>();
    for (Node node : root.lookupAll(".thread")) {
      if (node.getId() != null && node.isVisible()) {
        Point2D spot = node.localToScene(0, 0);
        String part =
            parts.entrySet().stream()
                .filter(entry -> entry.getValue().contains(spot))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        Set<String> looks = new HashSet<>();
        node.getPseudoClassStates().forEach(state -> looks.add(state.getPseudoClassName()));
        tokens.put(
            node.getId().substring("thread-".length()),
            new Token(spot, part, looks, text(node, ".thread-word"), text(node, ".thread-badge")));
      }
    }
    return tokens;
  }

  private static String text(Node node, String style) {
    Node found = node.lookup(style);
    if (found == null || !found.isVisible()) {
      return "";
    }
    return found instanceof Text text ? text.getText() : ((Labeled) found).getText();
  }

  private static List<Tile> items(Parent root) {
    List<Node> slots = new ArrayList<>(((Parent) root.lookup("#slots")).getChildrenUnmodifiable());
    List<Tile> tiles = new ArrayList<>();
    for (Node node : root.lookupAll(".item")) {
      if (node.isVisible()) {
        Bounds bounds = inScene(node);
        Point2D spot = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        int slot = -1;
        for (int i = 0; i < slots.size(); i++) {
          Bounds area = inScene(slots.get(i));
          if (spot.distance(area.getCenterX(), area.getCenterY()) < area.getWidth() / 4) {
            slot = i;
          }
        }
        tiles.add(new Tile(text(node, ".item-number"), spot, slot));
      }
    }
    return tiles;
  }

  private static Map<String, Integer> lines(Parent root) {
    Map<String, Integer> lines = new TreeMap<>();
    Set<Node> rows = root.lookupAll(".code-row");
    for (Node mark : root.lookupAll(".thread-mark")) {
      double y = mark.localToScene(0, 0).getY();
      for (Node row : rows) {
        Bounds area = inScene(row);
        if (area.getMinY() < y && y < area.getMaxY()) {
          lines.put(
              text(mark, ".thread-name"), Integer.valueOf(row.getId().substring("line-".length())));
        }
      }
    }
    return lines;
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean is(Node node, String state) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state));
  }
}
