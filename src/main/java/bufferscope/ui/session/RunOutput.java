package bufferscope.ui.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The newest lines that the code of a run has printed, each with its thread. */
final class RunOutput {
  private static final int MOST = 500;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return Collections.unmodifiableList(lines);
  }

  void add(List<String> printed) {
    lines.addAll(printed);
    lines.subList(0, Math.max(0, lines.size() - MOST)).clear();
  }
}
