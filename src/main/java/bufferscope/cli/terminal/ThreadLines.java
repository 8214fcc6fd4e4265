package bufferscope.cli.terminal;

import bufferscope.event.Role;
import bufferscope.measure.Measures;
import bufferscope.run.Frame;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The threads as lines: one each, several in a line, or counted, whichever fits. */
final class ThreadLines {
  private static final int NAME_WIDTH = 5;
  private static final int WORD_WIDTH = 20;
  private static final int CELL_WIDTH = NAME_WIDTH + WORD_WIDTH;
  private static final int WORK_WIDTH = 6;

  /** The width of a thread with the number of an item. */
  private static final int ROW_WIDTH = CELL_WIDTH + WORK_WIDTH + 4;

  private final Frame frame;
  private final int width;

  ThreadLines(Frame frame, int width) {
    this.frame = frame;
    this.width = width;
  }

  /** Returns the variants from the most detailed to the shortest. */
  List<List<Line>> variants() {
    return List.of(columns(), packed(), counted());
  }

  /** Returns lines with the producers on the left and the consumers on the right. */
  private List<Line> columns() {
    Measures measures = frame.measures();
    int half = width / 2;
    if (half < ROW_WIDTH) {
      return oneBelowTheOther();
    }
    Line heading =
        heading("Producers", "  blocked ", measures.producerBlockedShare())
            .padTo(half)
            .add(heading("Consumers", "  idle ", measures.consumerIdleShare()));
    List<ThreadState> producers = threads(Role.PRODUCER);
    List<ThreadState> consumers = threads(Role.CONSUMER);
    List<Line> lines = new ArrayList<>(List.of(heading));
    for (int i = 0; i < Math.max(producers.size(), consumers.size()); i++) {
      Line line = new Line(width);
      if (i < producers.size()) {
        line.add(row(producers.get(i), half - 1));
      }
      if (i < consumers.size()) {
        line.padTo(half).add(row(consumers.get(i), half));
      }
      lines.add(line);
    }
    return lines;
  }

  private List<Line> oneBelowTheOther() {
    Measures measures = frame.measures();
    List<Line> lines = new ArrayList<>();
    lines.add(heading("Producers", "  blocked ", measures.producerBlockedShare()));
    threads(Role.PRODUCER).forEach(thread -> lines.add(row(thread, width)));
    lines.add(heading("Consumers", "  idle ", measures.consumerIdleShare()));
    threads(Role.CONSUMER).forEach(thread -> lines.add(row(thread, width)));
    return lines;
  }

  private Line heading(String team, String what, double share) {
    return new Line(width).add(team, Style.TITLE).add(what + Figures.percent(share), Style.ASIDE);
  }

  private Line row(ThreadState thread, int room) {
    Line row = new Line(room).add(cell(thread, room));
    boolean atWork = thread.status() == ThreadState.Status.WORKING && thread.workNanos() > 0;
    row.add(
        atWork ? TextBar.of(thread.progress(frame.at()), WORK_WIDTH) : " ".repeat(WORK_WIDTH),
        Style.ASIDE);
    if (thread.hands() != null) {
      row.add(" #" + thread.hands().item().number(), Style.ITEM);
    }
    return row;
  }

  private List<Line> packed() {
    List<Line> lines = new ArrayList<>();
    for (Role role : List.of(Role.PRODUCER, Role.CONSUMER)) {
      List<ThreadState> threads = threads(role);
      int perLine = Math.max(1, width / CELL_WIDTH);
      for (int from = 0; from < threads.size(); from += perLine) {
        Line line = new Line(width);
        threads
            .subList(from, Math.min(threads.size(), from + perLine))
            .forEach(thread -> line.add(cell(thread, CELL_WIDTH)));
        lines.add(line);
      }
    }
    return lines;
  }

  private static Line cell(ThreadState thread, int room) {
    return new Line(room)
        .add(thread.name())
        .padTo(NAME_WIDTH)
        .add(
            ThreadStatusText.icon(thread) + " " + ThreadStatusText.words(thread),
            ThreadStatusText.style(thread))
        .padTo(CELL_WIDTH);
  }

  private List<Line> counted() {
    List<Line> lines = new ArrayList<>(counted("Producers", threads(Role.PRODUCER)));
    lines.addAll(counted("Consumers", threads(Role.CONSUMER)));
    return lines;
  }

  private List<Line> counted(String heading, List<ThreadState> threads) {
    Map<String, Long> counts =
        threads.stream()
            .map(ThreadStatusText::words)
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    String words =
        counts.entrySet().stream()
            .map(count -> Figures.count(count.getValue()) + " " + count.getKey())
            .collect(Collectors.joining(", "));
    Flow flow = new Flow(width).add("", heading + " ", Style.TITLE);
    List.of(words.split("(?<=,) ")).forEach(count -> flow.add(" ", count, Style.PLAIN));
    return flow.lines();
  }

  private List<ThreadState> threads(Role role) {
    return frame.state().threads().stream().filter(thread -> thread.role() == role).toList();
  }
}
