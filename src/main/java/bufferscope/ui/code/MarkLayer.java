package bufferscope.ui.code;

import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.ui.stage.node.ThreadMark;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/**
 * The threads in the margin, each at its line. If a line has many threads, a number stands for some
 * of them.
 */
final class MarkLayer extends Pane {
  /** The number of marks that fit side by side into the margin of code.css. */
  private static final int ROOM = 3;

  private static final double SIZE = 0.92;
  private static final double DISTANCE = 1.06;

  /** The marks by thread name: the ids of a live and a stepped run have different meanings. */
  private final Map<String, ThreadMark> marks = new LinkedHashMap<>();

  private final Map<Integer, Label> crowds = new HashMap<>();

  MarkLayer() {
    setManaged(false);
    setMouseTransparent(true);
  }

  /** Returns the threads at each line of that state. */
  static Map<Integer, List<ThreadState>> byLine(SystemState state) {
    Map<Integer, List<ThreadState>> byLine = new TreeMap<>();
    for (ThreadState thread : state.threads()) {
      if (thread.line() != ThreadState.NO_LINE && !thread.status().isOver()) {
        byLine.computeIfAbsent(thread.line(), line -> new ArrayList<>()).add(thread);
      }
    }
    return byLine;
  }

  /** Puts every thread at its line. */
  void show(Map<Integer, List<ThreadState>> byLine, List<CodeRow> rows) {
    Map<String, ThreadMark> gone = new HashMap<>(marks);
    crowds.values().forEach(crowd -> crowd.setVisible(false));
    byLine.forEach(
        (line, threads) -> {
          if (line <= rows.size()) {
            int shown = threads.size() <= ROOM ? threads.size() : ROOM - 1;
            CodeRow row = rows.get(line - 1);
            for (int i = 0; i < shown; i++) {
              gone.remove(threads.get(i).name());
              put(threads.get(i), row, i);
            }
            if (shown < threads.size()) {
              showCrowd(row, threads.size() - shown);
            }
          }
        });
    gone.keySet().forEach(marks::remove);
    getChildren().removeAll(gone.values());
  }

  private void put(ThreadState thread, CodeRow row, int place) {
    ThreadMark mark = marks.computeIfAbsent(thread.name(), name -> add(thread));
    mark.show(thread);
    mark.setSize(SIZE * row.lineHeight());
    mark.moveTo(x(row, place), row.centreY());
  }

  private ThreadMark add(ThreadState thread) {
    ThreadMark mark = new ThreadMark(thread);
    getChildren().add(mark);
    return mark;
  }

  private void showCrowd(CodeRow row, int more) {
    Label crowd = crowds.computeIfAbsent(row.line().number(), line -> addCrowd());
    crowd.setText(Texts.of("code.more", more));
    crowd.setVisible(true);
    double width = DISTANCE * row.lineHeight();
    double left = x(row, ROOM - 1) - width / 2;
    crowd.resizeRelocate(left, row.getLayoutY(), width, row.lineHeight());
  }

  private Label addCrowd() {
    Label crowd = new Label();
    crowd.getStyleClass().add("code-more");
    getChildren().add(crowd);
    return crowd;
  }

  private static double x(CodeRow row, int place) {
    return (ROOM - place - 0.4) * DISTANCE * row.lineHeight();
  }

  @Override
  protected void layoutChildren() {
    // each mark is where it moves to
  }
}
