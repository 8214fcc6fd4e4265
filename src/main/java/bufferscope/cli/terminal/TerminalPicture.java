package bufferscope.cli.terminal;

import bufferscope.cli.terminal.Terminal.Size;
import bufferscope.event.Role;
import bufferscope.measure.Measures;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.run.Frame;
import bufferscope.trace.Safeguards;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.Scenario;
import bufferscope.work.ShownBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The picture of a run in characters. Parts that do not fit are shown in a shorter form: first the
 * slots, then the threads.
 */
public record TerminalPicture(Scenario scenario, ShownBuffer buffer, RunGoal goal) {
  private static final int MAX_BAR = 60;

  /** Returns lines that fit into the size. */
  List<Line> lines(Frame frame, Size size) {
    int width = size.columns();
    SlotLines slots = new SlotLines(frame.state().buffer(), width);
    List<Line> monitor = new MonitorLines(frame.state(), width).lines();
    List<Line> figures = figures(frame, width);
    List<Line> title = title(width);
    List<Line> buffer = new ArrayList<>(slots.heading());
    int fixed = title.size() + buffer.size() + monitor.size() + figures.size();
    List<List<Line>> chosen = choose(frame, slots, width, size.lines() - fixed);
    buffer.addAll(chosen.get(0));
    return stacked(List.of(title, buffer, monitor, chosen.get(1), figures), size);
  }

  /** Returns the most detailed slots and threads that fit into {@code room} lines. */
  private static List<List<Line>> choose(Frame frame, SlotLines slots, int width, int room) {
    List<List<Line>> shortest = List.of();
    for (List<Line> threads : new ThreadLines(frame, width).variants()) {
      for (List<Line> ring : slots.variants()) {
        shortest = List.of(ring, threads);
        if (ring.size() + threads.size() <= room) {
          return shortest;
        }
      }
    }
    return shortest;
  }

  /** Returns the parts one below the other, with gaps if there is room for them. */
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

  private List<Line> title(int width) {
    String producers = Figures.count(scenario.threads(Role.PRODUCER), "producer");
    String consumers = Figures.count(scenario.threads(Role.CONSUMER), "consumer");
    return new Flow(width)
        .add("", "Bufferscope", Style.TITLE)
        .add("  ", buffer.name() + ",", Style.PLAIN)
        .add(" ", producers + ",", Style.PLAIN)
        .add(" ", consumers + ",", Style.PLAIN)
        .add(" ", Figures.capacity(buffer.capacity()), Style.PLAIN)
        .lines();
  }

  /** Returns the word and the count. */
  private static Line count(String word, long count) {
    return new Line(Integer.MAX_VALUE).add(word + " ").add(Figures.count(count), Style.TITLE);
  }

  private List<Line> figures(Frame frame, int width) {
    Measures measures = frame.measures();
    Flow counts =
        new Flow(width)
            .add("", count("made", measures.made()))
            .add(" ", count("= finished", measures.finished()))
            .add(" ", count("+ in buffer", measures.inBuffer()))
            .add(" ", count("+ in hands", measures.inHands()));
    Safeguards safeguards = frame.state().safeguards();
    long keptOut = safeguards.allRefused() + safeguards.deadLetters();
    if (keptOut > 0) {
      counts.add(" ", count("+ kept out", keptOut));
    }
    String throughput = Figures.decimal(measures.recentThroughputPerSecond());
    String wait = measures.taken() == 0 ? "-" : Figures.time(measures.meanWaitNanos());
    Flow rates =
        new Flow(width)
            .add("", throughput + " items/s,", Style.PLAIN)
            .add(" ", "mean wait in the buffer " + wait + ",", Style.PLAIN)
            .add(" ", "mean occupancy " + Figures.decimal(measures.meanOccupancy()), Style.PLAIN);
    List<Line> lines = new ArrayList<>(counts.lines());
    lines.addAll(rates.lines());
    lines.addAll(invariants(frame, width));
    wrongs(frame).forEach(wrong -> lines.addAll(Flow.words(width, wrong, Style.WRONG)));
    lines.add(progress(measures, width));
    return lines;
  }

  /**
   * Returns the faults to be shown besides the first violation: a deadlock, and the first thread
   * that failed.
   */
  private static List<String> wrongs(Frame frame) {
    Stream<String> deadlock =
        frame.verdict().first().stream()
            .skip(1)
            .filter(violation -> violation.kind() == ViolationKind.DEADLOCK)
            .map(Violation::sentence);
    Stream<String> failure =
        frame.state().threads().stream()
            .filter(thread -> thread.status() == Status.FAILED)
            .min(Comparator.comparingLong(ThreadState::since))
            .map(thread -> thread.name() + " failed: " + thread.failure())
            .stream();
    return Stream.concat(failure, deadlock).toList();
  }

  private static List<Line> invariants(Frame frame, int width) {
    return frame.verdict().holds()
        ? Flow.words(width, "all invariants hold", Style.ASIDE)
        : Flow.words(
            width,
            "%s: %s"
                .formatted(
                    Figures.count(frame.verdict().count(), "violation"),
                    frame.verdict().first().get(0).sentence()),
            Style.WRONG);
  }

  private Line progress(Measures measures, int width) {
    if (goal.isEndless()) {
      return new Line(width)
          .add(Figures.seconds(measures.elapsedNanos()))
          .add("   Ctrl-C ends the run", Style.ASIDE);
    }
    double share = goal.share(measures);
    String words = " %4s  %s".formatted(Figures.percent(share), goal.words(measures));
    int bar = Math.max(0, Math.min(width - words.length(), Math.min(MAX_BAR, width / 2)));
    return new Line(width).add(TextBar.of(share, bar), Style.WORKING).add(words);
  }
}
