package bufferscope.ui.yourcode;

import bufferscope.ui.code.JavaTokens;
import bufferscope.ui.text.Texts;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** A text in Java with line numbers, colours and marks at lines. It is loaded when first shown. */
final class CodeEditor extends StackPane {
  /** Longer texts stay without colours, which would take too long. */
  private static final int MOST_COLOURED = 200_000;

  private final CodeArea area = new CodeArea();
  private final Set<Integer> marked = new HashSet<>();

  CodeEditor() {
    area.setId("codeEditor");
    area.getStyleClass().add("code-editor");
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    area.setAccessibleRole(AccessibleRole.TEXT_AREA);
    area.setAccessibleText(Texts.of("yourcode.editor"));
    area.textProperty().addListener((property, before, now) -> colour(now));
    getChildren().add(new VirtualizedScrollPane<>(area));
  }

  private void colour(String text) {
    if (!text.isEmpty() && text.length() <= MOST_COLOURED) {
      StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
      JavaTokens.of(text).forEach(token -> spans.add(List.of(token.style()), token.length()));
      area.setStyleSpans(0, spans.create());
    }
  }

  /** Calls the action after every change of the text. */
  void setOnChanged(Runnable action) {
    area.textProperty().addListener(property -> action.run());
  }

  String text() {
    return area.getText();
  }

  /** Shows another text, of which undoing does not lead back to the one before. */
  void show(String text) {
    area.replaceText(text);
    area.getUndoManager().forgetHistory();
    area.moveTo(0);
    area.requestFollowCaret();
  }

  /** Marks these lines and no others. */
  void mark(Collection<Integer> lines) {
    marked.forEach(line -> style(line, List.of()));
    marked.clear();
    marked.addAll(lines);
    marked.forEach(line -> style(line, List.of("marked")));
  }

  private void style(int line, Collection<String> style) {
    if (line >= 1 && line <= area.getParagraphs().size()) {
      area.setParagraphStyle(line - 1, style);
    }
  }

  void goTo(int line) {
    area.moveTo(Math.max(0, Math.min(area.getParagraphs().size(), line) - 1), 0);
    area.requestFollowCaret();
    area.requestFocus();
  }

  /** Selects the next place after the caret that has the text, or the first. */
  boolean find(String wanted) {
    String text = area.getText();
    int after = text.indexOf(wanted, area.getCaretPosition());
    int at = after >= 0 ? after : text.indexOf(wanted);
    if (at < 0 || wanted.isEmpty()) {
      return false;
    }
    area.selectRange(at, at + wanted.length());
    area.requestFollowCaret();
    return true;
  }
}
