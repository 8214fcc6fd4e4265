package bufferscope.ui.session;

import bufferscope.run.LiveRun;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The newest lines that the code of a run has printed, each with its thread. */
final class RunOutput {
  private static final int MOST = 500;

  private final ObservableList<String> lines = FXCollections.observableArrayList();

  ObservableList<String> lines() {
    return lines;
  }

  void takeFrom(LiveRun run) {
    List<String> printed = run.takePrinted();
    if (!printed.isEmpty()) {
      lines.addAll(printed);
      lines.remove(0, Math.max(0, lines.size() - MOST));
    }
  }
}
