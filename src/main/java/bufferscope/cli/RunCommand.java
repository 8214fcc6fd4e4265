package bufferscope.cli;

import bufferscope.measure.RunSummary;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a scenario without a window. */
@Command(
    name = "run",
    description = "Lets producers and consumers work on a bounded buffer, without a window.",
    footer = {
      "%nWithout --items and --duration it runs until Ctrl-C.",
      "Exit status: 0 fine, 1 an invariant was violated or a thread failed, 2 bad arguments,"
          + " 130 interrupted."
    },
    sortOptions = false,
    showDefaultValues = true)
final class RunCommand implements Callable<Integer> {
  private static final int FINE = 0;
  private static final int WRONG = 1;

  private final Output output;

  @Option(
      names = "--mechanism",
      converter = Value.MechanismId.class,
      defaultValue = "two-conditions",
      paramLabel = "NAME",
      description = "How the buffer is built.")
  private Mechanism mechanism;

  @Option(
      names = "--producers",
      converter = Value.Threads.class,
      defaultValue = "1",
      paramLabel = "N",
      description = "Threads that make items, 1 to 1000.")
  private int producers;

  @Option(
      names = "--consumers",
      converter = Value.Threads.class,
      defaultValue = "1",
      paramLabel = "N",
      description = "Threads that use items up, 1 to 1000.")
  private int consumers;

  @Option(
      names = "--capacity",
      converter = Value.Capacity.class,
      defaultValue = "8",
      paramLabel = "N",
      description = "Slots of the buffer, 1 to 1024.")
  private int capacity;

  @Option(
      names = "--production-rate",
      converter = Value.ItemRate.class,
      defaultValue = "2",
      paramLabel = "R",
      description = "Items per second and producer, 0.1 to 1000 or unlimited.")
  private Rate productionRate;

  @Option(
      names = "--consumption-rate",
      converter = Value.ItemRate.class,
      defaultValue = "1.5",
      paramLabel = "R",
      description = "Items per second and consumer, 0.1 to 1000 or unlimited.")
  private Rate consumptionRate;

  @Option(
      names = "--production-time",
      converter = Value.Times.class,
      defaultValue = "constant",
      paramLabel = "KIND",
      description = "How the times vary: constant, uniform or exponential.")
  private Distribution productionTime;

  @Option(
      names = "--consumption-time",
      converter = Value.Times.class,
      defaultValue = "constant",
      paramLabel = "KIND",
      description = "The same for consumption.")
  private Distribution consumptionTime;

  @Option(names = "--fair", description = "First come, first served at the lock.")
  private boolean fair;

  @Option(
      names = "--items",
      converter = Value.Items.class,
      paramLabel = "N",
      description = "Items each producer makes; the run ends when all are used up.")
  private @Nullable Long items;

  @Option(
      names = "--duration",
      converter = Value.Time.class,
      paramLabel = "TIME",
      description = "When the run ends, such as 500ms, 10s, 2m or 1h.")
  private @Nullable Duration duration;

  @Option(
      names = "--seed",
      converter = Value.Seed.class,
      defaultValue = "1",
      paramLabel = "N",
      description = "Repeats all random times.")
  private long seed;

  @Option(names = "--json", description = "Print one JSON object at the end, and nothing else.")
  private boolean json;

  @Option(names = "--quiet", description = "Print the summary only.")
  private boolean quiet;

  RunCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws InterruptedException {
    LiveRun run = LiveRun.open(scenario());
    OrderlyExit exit = new OrderlyExit(run::stop);
    try {
      Optional<Frame> last = new Session(run, goal(), view()).play(output.out()::checkError);
      last.ifPresent(this::print);
      return report(last, run.failure());
    } finally {
      exit.permit();
    }
  }

  Scenario scenario() {
    return Scenario.of(
            new BufferSetup(mechanism, capacity, fair),
            new Team(producers, new Timing(productionRate, productionTime)),
            new Team(consumers, new Timing(consumptionRate, consumptionTime)),
            Workload.DEFAULT.withItemsPerProducer(items == null ? Workload.ENDLESS : items))
        .withSeed(seed);
  }

  private Goal goal() {
    return new Goal(
        items == null ? Goal.NONE : items * producers,
        duration == null ? Goal.NONE : duration.toNanos());
  }

  private LiveView view() {
    if (json || quiet) {
      return new Silence();
    }
    return output
        .terminal()
        .<LiveView>map(
            terminal -> new Screen(output.out(), terminal, new TerminalView(scenario(), goal())))
        .orElseGet(() -> new Lines(output.out()));
  }

  private void print(Frame last) {
    RunSummary summary = RunSummary.of(scenario(), last.measures(), last.verdict());
    if (json) {
      output.out().println(asJson(summary));
    } else {
      SummaryText.lines(summary, last.verdict().count()).forEach(output.out()::println);
    }
    output.out().flush();
  }

  private static String asJson(RunSummary summary) {
    try {
      return new ObjectMapper().writeValueAsString(summary);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a summary is made of numbers and texts only", e);
    }
  }

  /** Says what went wrong; answers the exit status. */
  int report(Optional<Frame> last, Optional<Throwable> failure) {
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

  private void complain(String sentence) {
    output.err().println("bufferscope run: " + sentence);
  }
}
