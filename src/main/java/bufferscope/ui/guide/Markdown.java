package bufferscope.ui.guide;

import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * Markdown as nodes of the window: headings, paragraphs, lists, code, emphasis. Anything else is
 * shown as text.
 */
final class Markdown {
  private static final Parser PARSER = Parser.builder().build();

  private Markdown() {}

  static List<javafx.scene.Node> nodes(String markdown) {
    return blocks(PARSER.parse(markdown));
  }

  private static List<javafx.scene.Node> blocks(Node parent) {
    return children(parent).stream().map(Markdown::block).toList();
  }

  private static javafx.scene.Node block(Node block) {
    if (block instanceof Heading heading) {
      TextFlow flow = flow(heading);
      flow.getStyleClass().add("guide-heading");
      return flow;
    }
    return block instanceof ListBlock list ? list(list) : flow(block);
  }

  private static javafx.scene.Node list(ListBlock list) {
    VBox items = new VBox();
    items.getStyleClass().add("guide-list");
    for (Node item : children(list)) {
      int number = items.getChildren().size() + 1;
      Label bullet =
          new Label(
              list instanceof OrderedList
                  ? Texts.of("guide.number", number)
                  : Texts.of("guide.bullet"));
      bullet.setMinWidth(Region.USE_PREF_SIZE);
      VBox content = new VBox();
      content.getChildren().setAll(blocks(item));
      HBox.setHgrow(content, Priority.ALWAYS);
      HBox row = new HBox(bullet, content);
      row.getStyleClass().add("guide-item");
      items.getChildren().add(row);
    }
    return items;
  }

  private static TextFlow flow(Node block) {
    TextFlow flow = new TextFlow();
    flow.getStyleClass().add("guide-flow");
    addInline(flow, block, List.of("guide-words"));
    return flow;
  }

  private static void addInline(TextFlow flow, Node parent, List<String> styles) {
    for (Node child : children(parent)) {
      if (child instanceof org.commonmark.node.Text text) {
        add(flow, text.getLiteral(), styles);
      } else if (child instanceof Code code) {
        add(flow, code.getLiteral(), with(styles, "guide-code"));
      } else if (child instanceof SoftLineBreak) {
        add(flow, " ", styles);
      } else if (child instanceof Emphasis) {
        addInline(flow, child, with(styles, "guide-emphasis"));
      } else if (child instanceof StrongEmphasis) {
        addInline(flow, child, with(styles, "guide-strong"));
      } else {
        addInline(flow, child, styles);
      }
    }
  }

  private static List<String> with(List<String> styles, String more) {
    List<String> all = new ArrayList<>(styles);
    all.add(more);
    return all;
  }

  private static void add(TextFlow flow, String words, List<String> styles) {
    Text text = new Text(words);
    text.getStyleClass().addAll(styles);
    flow.getChildren().add(text);
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
