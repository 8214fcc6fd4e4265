package bufferscope.cli;

import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;

/**
 * The locks with their owners and entry queues, the conditions with their wait sets, a line each.
 */
final class MonitorView {
  private static final int NAME_WIDTH = 10;
  private static final int OWNER_END = 28;
  private static final int ROOM_BESIDE_NAMES = 60;

  private final SystemState state;
  private final int width;

  MonitorView(SystemState state, int width) {
    this.state = state;
    this.width = width;
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (LockState lock : state.locks()) {
      String owner = state.thread(lock.owner()).map(ThreadState::name).orElse("nobody");
      lines.add(
          named(lock.name())
              .add("held by " + owner, Style.HOLDS_LOCK)
              .padTo(OWNER_END)
              .add("entry queue: " + names(lock.entryQueue()), Style.WANTS_LOCK));
    }
    for (ConditionState condition : state.conditions()) {
      lines.add(
          named(condition.name()).add("wait set: " + names(condition.waiting()), Style.WAITING));
    }
    return lines;
  }

  private Line named(String name) {
    return new Line(width).add(name, Style.TITLE).padTo(NAME_WIDTH);
  }

  /** As many names as fit beside the rest of the line, and how many more there are. */
  private String names(List<Integer> threads) {
    if (threads.isEmpty()) {
      return "nobody";
    }
    int room = width - ROOM_BESIDE_NAMES;
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < threads.size(); i++) {
      if (i > 0 && names.length() > room) {
        return names + " and " + (threads.size() - i) + " more";
      }
      names.append(i == 0 ? "" : ", ");
      names.append(state.thread(threads.get(i)).map(ThreadState::name).orElse("?"));
    }
    return names.toString();
  }
}
