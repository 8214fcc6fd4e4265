package bufferscope.cli.terminal;

import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.CellState;
import bufferscope.trace.SystemState.ConditionState;
import bufferscope.trace.SystemState.LockState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line for each lock with its owner and entry queue, each condition with its wait set, each
 * semaphore with its permits and the threads that want one, and each shared number.
 */
final class MonitorLines {
  private static final int NAME_WIDTH = 10;
  private static final int OWNER_WIDTH = 18;
  private static final int ROOM_BESIDE_NAMES = 60;
  private static final int LEAST_ROOM = 4;
  private static final int INDENT = 2;

  private final SystemState state;
  private final int width;
  private final int nameWidth;

  MonitorLines(SystemState state, int width) {
    this.state = state;
    this.width = width;
    this.nameWidth =
        Stream.of(
                state.conditions().stream().map(ConditionState::name),
                state.semaphores().stream().map(SemaphoreState::name),
                state.cells().stream().map(CellState::name))
            .flatMap(names -> names)
            .mapToInt(name -> name.length() + 1)
            .reduce(NAME_WIDTH, Math::max);
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (LockState lock : state.locks()) {
      String held =
          state.thread(lock.owner()).map(owner -> "held by " + owner.name()).orElse("free");
      addPair(
          lines,
          named(lock.name()).add(held, Style.HOLDS_LOCK),
          "entry queue: " + names(lock.entryQueue()),
          Style.WANTS_LOCK);
    }
    for (ConditionState condition : state.conditions()) {
      lines.add(
          named(condition.name()).add("wait set: " + names(condition.waiting()), Style.WAITING));
    }
    for (SemaphoreState semaphore : state.semaphores()) {
      addPair(
          lines,
          named(semaphore.name()).add(permits(semaphore), Style.HOLDS_LOCK),
          "wanted by: " + names(semaphore.waiting()),
          Style.WAITING);
    }
    for (CellState cell : state.cells()) {
      lines.add(named(cell.name()).add("= " + Figures.count(cell.value()), Style.ITEM));
    }
    return lines;
  }

  /** Adds both side by side, or one below the other if the line is too short. */
  private void addPair(List<Line> lines, Line left, String right, Style style) {
    lines.add(left);
    if (nameWidth + OWNER_WIDTH + right.length() <= width) {
      left.padTo(nameWidth + OWNER_WIDTH).add(right, style);
    } else {
      lines.add(new Line(width).padTo(INDENT).add(right, style));
    }
  }

  private String permits(SemaphoreState semaphore) {
    return state
        .thread(semaphore.holder())
        .map(holder -> "taken by " + holder.name())
        .orElse(Figures.count(semaphore.permits(), "permit"));
  }

  private Line named(String name) {
    return new Line(width).add(name, Style.TITLE).padTo(nameWidth);
  }

  /** Returns as many names as fit beside the rest of the line, and the number of the others. */
  private String names(List<Integer> threads) {
    if (threads.isEmpty()) {
      return "none";
    }
    int room = Math.max(LEAST_ROOM, width - ROOM_BESIDE_NAMES);
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
