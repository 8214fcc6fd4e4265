package bufferscope.ui.code;

import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.text.Texts;
import bufferscope.work.LinePause;
import bufferscope.work.SourceCode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a source with the threads in the margin. The arrow keys move from step to step, that
 * is, among the lines at which threads can stop.
 */
final class CodeListing extends StackPane {
  private final VBox column = new VBox();
  private final MarkLayer marks = new MarkLayer();
  private final Pane glass = new Pane(marks);
  private Consumer<CodeRow> onChosen = row -> {};
  private Consumer<CodeRow> onCurrent = row -> {};
  private Runnable onLaidOut = () -> {};
  private boolean fresh;
  private List<CodeRow> rows = List.of();
  private Map<Integer, List<ThreadState>> byLine = Map.of();
  private @Nullable CodeRow current;

  CodeListing() {
    glass.setMouseTransparent(true);
    getChildren().addAll(column, glass);
    getStyleClass().add("code-listing");
    setId("listing");
    setMinHeight(USE_PREF_SIZE); // otherwise the pane would press long lines into one
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    focusedProperty().addListener((property, before, now) -> updateAccessibleText());
  }

  /** Sets the action for a step that the user chooses. */
  void setOnChosen(Consumer<CodeRow> newOnChosen) {
    onChosen = newOnChosen;
  }

  /** Sets the action for a step that the arrow keys reach. */
  void setOnCurrent(Consumer<CodeRow> newOnCurrent) {
    onCurrent = newOnCurrent;
  }

  /** Sets the action for the time when the lines of a new source have their positions. */
  void setOnLaidOut(Runnable newOnLaidOut) {
    onLaidOut = newOnLaidOut;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    column.layout();
    marks.show(byLine, rows); // lines have moved, and a run that stands still has no new frame
    if (fresh) {
      fresh = false;
      onLaidOut.run();
    }
  }

  void show(SourceCode source) {
    fresh = true;
    rows = source.lines().stream().map(CodeRow::new).toList();
    column.getChildren().setAll(rows);
    rows.forEach(row -> row.setOnMouseClicked(event -> click(row, event.getButton())));
    forgetThreads();
    setCurrent(steps().isEmpty() ? null : steps().get(0));
  }

  void show(SystemState state) {
    byLine = MarkLayer.byLine(state);
    marks.show(byLine, rows);
  }

  void showPauses(List<LinePause> pauses) {
    rows.forEach(row -> row.showPauses(pauses));
  }

  void forgetThreads() {
    byLine = Map.of();
    marks.show(byLine, rows);
  }

  CodeRow row(int number) {
    return rows.get(number - 1);
  }

  private List<CodeRow> steps() {
    return rows.stream().filter(row -> row.line().isStep()).toList();
  }

  private void click(CodeRow row, MouseButton button) {
    requestFocus();
    if (row.line().isStep() && button != MouseButton.MIDDLE) {
      setCurrent(row);
      onChosen.accept(row);
    }
  }

  private void key(KeyEvent event) {
    CodeRow row = current;
    if (row == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    List<CodeRow> steps = steps();
    int index = steps.indexOf(row);
    KeyCode code = event.getCode();
    switch (code) {
      case UP -> moveTo(steps.get(Math.max(0, index - 1)));
      case DOWN -> moveTo(steps.get(Math.min(steps.size() - 1, index + 1)));
      case ENTER, CONTEXT_MENU -> onChosen.accept(row);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void moveTo(CodeRow row) {
    setCurrent(row);
    onCurrent.accept(row);
  }

  private void setCurrent(@Nullable CodeRow row) {
    if (current != null) {
      current.setCurrent(false);
    }
    current = row;
    if (row != null) {
      row.setCurrent(true);
    }
    updateAccessibleText();
  }

  /** Gives the current step to screen readers. */
  private void updateAccessibleText() {
    CodeRow row = current;
    setAccessibleText(
        row == null
            ? Texts.of("code.title")
            : Texts.of(
                "code.line",
                row.line().shown(),
                row.line().text().strip(),
                String.join(", ", names(row.line().number()))));
  }

  private List<String> names(int line) {
    return byLine.getOrDefault(line, List.of()).stream().map(ThreadState::name).toList();
  }
}
