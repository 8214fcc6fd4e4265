package bufferscope.lab;

import bufferscope.explore.time.MeasuredRun;
import bufferscope.explore.time.VirtualRun;
import bufferscope.measure.RunMeter;
import bufferscope.measure.RunVerdict;
import bufferscope.measure.Totals;
import bufferscope.scenario.NamedScenario;
import bufferscope.trace.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One run of a scenario in virtual time, measured after its warm-up.
 *
 * @param measured the sums over the rest of the run
 * @param p95WaitSeconds the 95th percentile in the second half of the run
 * @param longestWaitSeconds the maximum in the second half of the run
 * @param warmUpSeconds the part of the run that was left out
 * @param trouble a sentence about the invariant that was violated or the standstill; empty if the
 *     run is fine
 */
record Replication(
    Totals measured,
    double p95WaitSeconds,
    double longestWaitSeconds,
    double warmUpSeconds,
    String trouble) {
  /** The number of observations of the occupancy that determine the warm-up. */
  private static final int OBSERVATIONS = 200;

  /**
   * A whole run, with its warm-up.
   *
   * @param beginnings the sums until each moment at which the warm-up may end, from the start on
   * @param warmUp the index of the moment at which it ends, judged by this run alone
   * @param end the sums over the whole run
   */
  record WholeRun(
      List<Totals> beginnings,
      int warmUp,
      Totals end,
      double p95WaitSeconds,
      double longestWaitSeconds,
      String trouble) {

    /**
     * Returns the run from the moment of that index on, but not from before the first item was
     * finished: that one takes longer than those that follow it closely.
     */
    Replication from(int moment) {
      int start = Math.min(moment, beginnings.size() - 1);
      Totals warm =
          beginnings.subList(start, beginnings.size()).stream()
              .filter(each -> each.finished() > 0)
              .findFirst()
              .orElse(beginnings.get(start));
      return new Replication(
          end.since(warm), p95WaitSeconds, longestWaitSeconds, warm.nanos() / 1e9, trouble);
    }
  }

  /** A run, as far as it matters here. */
  interface Run {
    void goOn(long until) throws InterruptedException;

    /** Returns figures of the meter, which stands still meanwhile. */
    <T> T read(Function<RunMeter, T> figures);

    /** Returns true if something is wrong, or nothing more will happen. */
    boolean isOff();

    /** Returns a sentence about what is wrong if {@link #isOff}. */
    String trouble();
  }

  private record Measured(MeasuredRun run) implements Run {
    @Override
    public void goOn(long until) {
      run.goOn(until);
    }

    @Override
    public <T> T read(Function<RunMeter, T> figures) {
      return figures.apply(run.meter());
    }

    @Override
    public boolean isOff() {
      return run.isDoubtful();
    }

    @Override
    public String trouble() {
      return "only a judged run can say";
    }
  }

  private record Judged(VirtualRun run) implements Run {
    @Override
    public void goOn(long until) {
      run.goOn(until);
    }

    @Override
    public <T> T read(Function<RunMeter, T> figures) {
      return figures.apply(run.observation().meter());
    }

    @Override
    public boolean isOff() {
      return run.isOver() || !run.observation().verdict().holds();
    }

    @Override
    public String trouble() {
      return Replication.trouble(run.observation().verdict());
    }
  }

  /**
   * Computes the run.
   *
   * @param cancelled whether to end early; then the result has no use
   */
  static WholeRun of(NamedScenario scenario, Duration length, BooleanSupplier cancelled)
      throws InterruptedException {
    if (MeasuredRun.isPossible(scenario.scenario())) {
      WholeRun quick =
          of(
              new Measured(new MeasuredRun(scenario.scenario(), scenario.tempo().dwell())),
              length,
              cancelled);
      if (quick.trouble().isEmpty()) {
        return quick;
      }
    }
    return judged(scenario, length, cancelled);
  }

  /** The same by way of events. */
  static WholeRun judged(NamedScenario scenario, Duration length, BooleanSupplier cancelled)
      throws InterruptedException {
    Duration step = scenario.tempo().dwell();
    return of(
        new Judged(new VirtualRun(scenario.scenario(), step, Witness.NONE)), length, cancelled);
  }

  /** The same on real threads, in real time; when it returns, these have ended. */
  static WholeRun live(NamedScenario scenario, Duration length, BooleanSupplier cancelled)
      throws InterruptedException {
    try (LiveMeasurement run = new LiveMeasurement(scenario, cancelled)) {
      return of(run, length, cancelled);
    }
  }

  private static WholeRun of(Run run, Duration length, BooleanSupplier cancelled)
      throws InterruptedException {
    List<Totals> totals = new ArrayList<>();
    totals.add(run.read(RunMeter::totals));
    for (int i = 1; i <= OBSERVATIONS && !run.isOff() && !cancelled.getAsBoolean(); i++) {
      run.goOn(length.toNanos() / OBSERVATIONS * i);
      totals.add(run.read(RunMeter::totals));
      if (i == OBSERVATIONS / 2) {
        run.read(
            meter -> {
              meter.forgetWaits();
              return meter;
            });
      }
    }
    double[] occupancy = new double[totals.size() - 1];
    for (int i = 0; i < occupancy.length; i++) {
      Totals stretch = totals.get(i + 1).since(totals.get(i));
      occupancy[i] = stretch.occupancy() / stretch.nanos();
    }
    return new WholeRun(
        IntStream.rangeClosed(0, occupancy.length / 2)
            .filter(i -> i % WarmUp.BATCH == 0)
            .mapToObj(totals::get)
            .toList(),
        WarmUp.length(occupancy) / WarmUp.BATCH,
        totals.get(totals.size() - 1),
        run.read(RunMeter::p95WaitNanos) / 1e9,
        run.read(RunMeter::maxWaitNanos) / 1e9,
        run.isOff() ? run.trouble() : "");
  }

  /** Returns a sentence about the fault that ended a run: a violation, or a thread that died. */
  static String trouble(RunVerdict verdict) {
    return Stream.of(verdict.harm(), verdict.faults())
        .flatMap(List::stream)
        .findFirst()
        .map(fault -> fault.first().sentence())
        .orElse("all threads ended before the time was over");
  }

  /** Returns true if an invariant was violated, or the run came to a standstill. */
  boolean failed() {
    return !trouble.isEmpty();
  }

  /** Returns the share of the time in which that many items were stored. */
  double storedShare(int items) {
    return items < measured.stored().length
        ? measured.stored()[items] / (double) measured.nanos()
        : 0;
  }

  /** Returns the metric, in its unit; not a number if nothing happened. */
  double value(Metric metric) {
    double items = measured.finished();
    return switch (metric) {
      case THROUGHPUT -> measured.throughput();
      case OCCUPANCY -> measured.occupancy() / measured.nanos();
      case WAIT -> measured.waited() / 1e9 / measured.taken();
      case WAIT_95 -> measured.taken() == 0 ? Double.NaN : p95WaitSeconds;
      case LONGEST_WAIT -> measured.taken() == 0 ? Double.NaN : longestWaitSeconds;
      case BLOCKED -> measured.blocked() / measured.nanos();
      case IDLE -> measured.idle() / measured.nanos();
      case WASTED_WAKE_UPS -> measured.wastedWakeUps() / items;
      case OVERTAKINGS -> measured.overtakings() / items;
      case CONTEXT_SWITCHES -> measured.switches() / items;
      case FAIRNESS -> fairness();
    };
  }

  /** Returns Jain's index of the producers or of the consumers, whichever is lower. */
  private double fairness() {
    return Math.min(fairness(measured.made()), fairness(measured.used()));
  }

  private static double fairness(long[] items) {
    double sum = Arrays.stream(items).sum();
    double squares = Arrays.stream(items).asDoubleStream().map(each -> each * each).sum();
    return sum * sum / (items.length * squares);
  }
}
