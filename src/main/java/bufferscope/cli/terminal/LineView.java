package bufferscope.cli.terminal;

import bufferscope.io.Printable;
import bufferscope.measure.Measures;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Prints a plain line each second, for pipes and files. */
public record LineView(PrintWriter out) implements RunView {

  @Override
  public Duration interval() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void show(Frame frame) {
    if (frame.phase() == Phase.RUNNING) {
      out.println(line(frame));
    }
  }

  @Override
  public void showPrinted(List<String> lines) {
    lines.forEach(line -> out.println(Printable.of(line)));
  }

  private static String line(Frame frame) {
    Measures measures = frame.measures();
    return String.format(
        Locale.ROOT,
        "%7s  made %,d, in buffer %,d of %,d, in hands %,d, finished %,d, %s items/s%s",
        Figures.seconds(frame.at()),
        measures.made(),
        measures.inBuffer(),
        frame.state().buffer().capacity(),
        measures.inHands(),
        measures.finished(),
        Figures.decimal(measures.recentThroughputPerSecond()),
        frame.verdict().holds() ? "" : ", an invariant is violated");
  }
}
