package bufferscope.ui.code;

import bufferscope.ui.text.Texts;
import bufferscope.work.LinePause;
import bufferscope.work.SourceCode.SourceLine;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A line of the source: the threads at it, its number, its text and the threads that sleep at it. A
 * long line continues below with the same indentation.
 */
final class CodeRow extends HBox {
  private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
  private static final PseudoClass STEP = PseudoClass.getPseudoClass("step");
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final SourceLine line;
  private final HBox pauses = new HBox();

  CodeRow(SourceLine line) {
    this.line = line;
    Label number = new Label(line.shown() == 0 ? "" : Texts.of("code.number", line.shown()));
    number.getStyleClass().add("code-number");
    String code = line.text().stripLeading();
    Text indent = new Text(line.text().substring(0, line.text().length() - code.length()));
    indent.getStyleClass().add("code-text");
    TextFlow words =
        new TextFlow(
            JavaTokens.of(code).stream().map(token -> piece(code, token)).toArray(Text[]::new));
    words.getStyleClass().add("code-words");
    pauses.getStyleClass().add("code-pauses");
    getChildren().addAll(number, indent, words, pauses);
    getStyleClass().add("code-row");
    pseudoClassStateChanged(HELD, line.isHeld());
    pseudoClassStateChanged(STEP, line.isStep());
    setId("line-" + line.number());
  }

  SourceLine line() {
    return line;
  }

  /** Returns the height of one line on the screen; a row may have several. */
  double lineHeight() {
    return getMinHeight();
  }

  /** Returns the middle of the first line. */
  double centreY() {
    return getLayoutY() + lineHeight() / 2;
  }

  void setCurrent(boolean current) {
    pseudoClassStateChanged(CURRENT, current);
  }

  void showPauses(List<LinePause> all) {
    pauses.getChildren().clear();
    for (LinePause pause : all) {
      if (pause.line() == line.number()) {
        Label chip =
            new Label(Texts.of("code.pause", pause.thread(), pause.duration().toMillis() / 1e3));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.getStyleClass().add("code-pause");
        Region sleeping = new Region();
        sleeping.getStyleClass().add("code-pause-icon");
        chip.setGraphic(sleeping);
        pauses.getChildren().add(chip);
      }
    }
  }

  private static Text piece(String code, JavaTokens.Token token) {
    Text piece = new Text(code.substring(token.begin(), token.end()));
    piece.getStyleClass().add(token.style());
    return piece;
  }
}
