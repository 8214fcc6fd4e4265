package bufferscope.cli;

import bufferscope.cli.Terminal.Size;
import bufferscope.event.Role;
import bufferscope.measure.Measures;
import bufferscope.measure.Violation;
import bufferscope.measure.Violation.Kind;
import bufferscope.run.Frame;
import bufferscope.trace.Safeguards;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The picture of a run in characters. What there is no room for is shown in a shorter way: first
 * the slots, then the threads.
 */
record TerminalView(Scenario scenario, Goal goal) {
  private static final int MAX_BAR = 60;

  /** At most as many lines as fit, and none wider. */
  List<Line> lines(Frame frame, Size size) {
    int width = size.columns();
    SlotsView slots = new SlotsView(frame.state().buffer(), width);
    List<Line> monitor = new MonitorView(frame.state(), width).lines();
    List<Line> figures = figures(frame, width);
    int fixed = 2 + monitor.size() + figures.size();
    List<List<Line>> chosen = choose(frame, slots, width, size.lines() - fixed);
    List<Line> buffer = new ArrayList<>(List.of(slots.heading()));
    buffer.addAll(chosen.get(0));
    return stacked(List.of(List.of(title(width)), buffer, monitor, chosen.get(1), figures), size);
  }

  /** The most telling slots and threads that need no more than so many lines. */
  private static List<List<Line>> choose(Frame frame, SlotsView slots, int width, int room) {
    List<List<Line>> shortest = List.of();
    for (List<Line> threads : new ThreadsView(frame, width).variants()) {
      for (List<Line> ring : slots.variants()) {
        shortest = List.of(ring, threads);
        if (ring.size() + threads.size() <= room) {
          return shortest;
        }
      }
    }
    return shortest;
  }

  /** The parts one below the other, with gaps if there is room for them. */
  private static List<Line> stacked(List<List<Line>> parts, Size size) {
    int needed = parts.stream().mapToInt(List::size).sum() + parts.size() - 1;
    List<Line> lines = new ArrayList<>();
    for (List<Line> part : parts) {
      if (!lines.isEmpty() && needed <= size.lines()) {
        lines.add(new Line(size.columns()));
      }
      lines.addAll(part);
    }
    return lines.subList(0, Math.min(lines.size(), size.lines()));
  }

  private Line title(int width) {
    return new Line(width)
        .add("Bufferscope", Style.TITLE)
        .add(
            "  %s, %s, %s, %s"
                .formatted(
                    scenario.mechanism().id(),
                    Figures.count(scenario.threads(Role.PRODUCER), "producer"),
                    Figures.count(scenario.threads(Role.CONSUMER), "consumer"),
                    Figures.capacity(scenario.mechanism().capacity(scenario.capacity()))));
  }

  private List<Line> figures(Frame frame, int width) {
    Measures measures = frame.measures();
    Line counts =
        new Line(width)
            .add("made ")
            .add(Figures.count(measures.made()), Style.TITLE)
            .add(" = finished ")
            .add(Figures.count(measures.finished()), Style.TITLE)
            .add(" + in buffer ")
            .add(Figures.count(measures.inBuffer()), Style.TITLE)
            .add(" + in hands ")
            .add(Figures.count(measures.inHands()), Style.TITLE);
    Safeguards safeguards = frame.state().safeguards();
    long keptOut = safeguards.allRefused() + safeguards.deadLetters();
    if (keptOut > 0) {
      counts.add(" + kept out ").add(Figures.count(keptOut), Style.TITLE);
    }
    Line rates =
        new Line(width)
            .add(
                "%s items/s, mean wait in the buffer %s, mean occupancy %s"
                    .formatted(
                        Figures.decimal(measures.recentThroughputPerSecond()),
                        Figures.time(measures.meanWaitNanos()),
                        Figures.decimal(measures.meanOccupancy())));
    List<Line> lines = new ArrayList<>(List.of(counts, rates, invariants(frame, width)));
    wrongs(frame).forEach(wrong -> lines.add(new Line(width).add(wrong, Style.WRONG)));
    lines.add(progress(measures, width));
    return lines;
  }

  /**
   * What must be seen besides the first violation: a deadlock, and the first thread that failed.
   */
  private static List<String> wrongs(Frame frame) {
    Stream<String> deadlock =
        frame.verdict().first().stream()
            .skip(1)
            .filter(violation -> violation.kind() == Kind.DEADLOCK)
            .map(Violation::message);
    Stream<String> failure =
        frame.state().threads().stream()
            .filter(thread -> thread.status() == Status.FAILED)
            .min(Comparator.comparingLong(ThreadState::since))
            .map(thread -> thread.name() + " failed: " + thread.failure())
            .stream();
    return Stream.concat(failure, deadlock).toList();
  }

  private static Line invariants(Frame frame, int width) {
    Line line = new Line(width);
    return frame.verdict().holds()
        ? line.add("all invariants hold", Style.ASIDE)
        : line.add(
            "%s: %s"
                .formatted(
                    Figures.count(frame.verdict().count(), "violation"),
                    frame.verdict().first().get(0).message()),
            Style.WRONG);
  }

  private Line progress(Measures measures, int width) {
    if (goal.isEndless()) {
      return new Line(width)
          .add(Figures.seconds(measures.elapsedNanos()))
          .add("   Ctrl-C ends the run", Style.ASIDE);
    }
    double share = goal.share(measures);
    return new Line(width)
        .add(Bar.of(share, Math.min(MAX_BAR, width / 2)), Style.WORKING)
        .add(" %4s  %s".formatted(Figures.percent(share), goal.words(measures)));
  }
}
