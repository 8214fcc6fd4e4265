package bufferscope.cli.command;

import bufferscope.cli.terminal.Figures;
import bufferscope.cli.terminal.Output;
import bufferscope.measure.Measures;
import bufferscope.measure.RunSummary;
import bufferscope.measure.RunVerdict;
import bufferscope.run.Frame;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.ShownBuffer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text that is printed at the end of a run.
 *
 * @param json whether the summary is a JSON object
 */
record RunReport(Output output, NamedScenario chosen, ShownBuffer buffer, boolean json) {
  static final int FINE = 0;
  private static final int WRONG = 1;

  /** Prints a line of this command on the error stream. */
  static void complain(Output output, String sentence) {
    output.complain("bufferscope run", sentence);
  }

  /** Prints the summary of a run whose last frame this is. */
  void print(Frame last) {
    print(figures(last), last.verdict());
  }

  /** Prints the summary of a run if only these figures were computed. */
  void print(Measures measures) {
    print(RunSummary.ofMeasured(chosen.scenario(), measures), RunVerdict.FINE);
  }

  private void print(RunSummary figures, RunVerdict verdict) {
    if (json) {
      output.out().println(asJson(figures));
    } else {
      summary(figures, verdict).forEach(output.out()::println);
    }
    output.out().flush();
  }

  /** Returns the lines of the summary. */
  List<String> summary(Frame last) {
    return summary(figures(last), last.verdict());
  }

  private List<String> summary(RunSummary figures, RunVerdict verdict) {
    List<String> lines = new ArrayList<>(SummaryText.lines(figures, verdict));
    if (chosen.tempo().equals(Tempo.REAL_TIME)) { // the formula has no time for steps
      SummaryText.theory(chosen.scenario()).ifPresent(lines::add);
    }
    return lines;
  }

  private RunSummary figures(Frame last) {
    return RunSummary.of(
        buffer, chosen.scenario(), last.state(), last.measures(), last.verdict(), last.results());
  }

  private static String asJson(RunSummary summary) {
    try {
      return new ObjectMapper().writeValueAsString(summary);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a summary is made of numbers and texts only", e);
    }
  }

  /** Prints the faults; returns the exit status. */
  int printFaults(Optional<Frame> last, Optional<Throwable> failure) {
    if (last.isEmpty()) {
      complain("the run broke off: " + failure.map(Throwable::toString).orElse("nothing was seen"));
      return WRONG;
    }
    List<ThreadState> failed =
        last.get().state().threads().stream()
            .filter(thread -> thread.status() == Status.FAILED)
            .toList();
    if (!failed.isEmpty()) {
      complain(
          "%s failed, first %s: %s"
              .formatted(
                  Figures.count(failed.size(), "thread"),
                  failed.get(0).name(),
                  failed.get(0).failure()));
    }
    return failed.isEmpty() && last.get().verdict().holds() ? FINE : WRONG;
  }

  /** Prints how long the whole process stood still, if it did. */
  void remark(Duration stoodStill) {
    if (!stoodStill.isZero()) {
      String seconds = Figures.seconds(stoodStill.toNanos());
      complain("the program stood still for %s, which is left out".formatted(seconds));
    }
  }

  private void complain(String sentence) {
    complain(output, sentence);
  }
}
