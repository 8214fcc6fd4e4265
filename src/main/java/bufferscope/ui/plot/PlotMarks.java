package bufferscope.ui.plot;

import bufferscope.lab.chart.Mark;
import bufferscope.lab.chart.Mark.Contour;
import bufferscope.lab.chart.Mark.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/**
 * The marks of a drawing, each as a shape or a text.
 *
 * <p>A few hundred shapes that change some times a second are cheap enough, and take their colours
 * from the style sheet.
 */
final class PlotMarks extends Pane {
  /** Shows these marks instead of those before; called when this pane has its size. */
  void show(List<Mark> marks) {
    getChildren().setAll(marks.stream().map(PlotMarks::node).toList());
    applyCss(); // text has no width before that
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i) instanceof Words words) {
        align((Text) getChildren().get(i), words);
      }
    }
  }

  private static Node node(Mark mark) {
    Node node;
    if (mark instanceof Contour outline) {
      SVGPath path = new SVGPath();
      path.setContent(outline.path());
      path.relocate(0, 0);
      path.setLayoutX(outline.x());
      path.setLayoutY(outline.y());
      node = path;
    } else {
      Text text = new Text(((Words) mark).text());
      text.setTextOrigin(VPos.CENTER);
      node = text;
    }
    node.getStyleClass().addAll(mark.styles().split(" "));
    return node;
  }

  private static void align(Text text, Words words) {
    double width = text.getLayoutBounds().getWidth();
    double before =
        switch (words.align()) {
          case START -> 0;
          case MIDDLE -> width / 2;
          case END -> width;
        };
    text.setLayoutX(words.x() - before);
    text.setLayoutY(words.y());
  }
}
