package bufferscope.benchmark;

import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.run.Tempo;
import bufferscope.trace.ItemLife;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.time.Duration;
import java.util.List;

/**
 * Measures how near live runs come to the requested rate: the items of a run divided by the time at
 * which the last of them was finished. The producers set the rate in one half of the runs, the
 * consumers in the other.
 */
public final class RateAccuracy {
  private static final int SECONDS = 10;
  private static final int CAPACITY = 64;
  private static final long FRAME_MILLIS = 5;
  private static final Timing UNLIMITED = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);

  private record Demand(int threads, double perThread) {
    double total() {
      return threads * perThread;
    }
  }

  private static final List<Demand> DEMANDS =
      List.of(
          new Demand(1, 1),
          new Demand(1, 10),
          new Demand(4, 25),
          new Demand(10, 100),
          new Demand(10, 1000));

  private RateAccuracy() {}

  public static void main(String[] args) throws InterruptedException {
    System.out.println("threads x items/s  producers pace  deviation  consumers pace  deviation");
    for (Demand demand : DEMANDS) {
      Timing paced = new Timing(new Rate(demand.perThread()), Distribution.CONSTANT);
      double production = measure(demand, paced, UNLIMITED);
      double consumption = measure(demand, UNLIMITED, paced);
      System.out.printf(
          "%7d x %,7.0f  %,14.3f  %+8.3f %%  %,14.3f  %+8.3f %%%n",
          demand.threads(),
          demand.perThread(),
          production,
          deviationPercent(production, demand),
          consumption,
          deviationPercent(consumption, demand));
    }
  }

  private static double deviationPercent(double achieved, Demand demand) {
    return 100 * (achieved / demand.total() - 1);
  }

  /** The achieved rate, in items per second. */
  private static double measure(Demand demand, Timing production, Timing consumption)
      throws InterruptedException {
    Scenario scenario =
        Scenario.of(
            new BufferSetup(Mechanism.TWO_CONDITIONS, CAPACITY, false),
            new Team(demand.threads(), production),
            new Team(demand.threads(), consumption),
            Workload.DEFAULT.withItemsPerProducer(Math.round(SECONDS * demand.perThread())));
    try (LiveRun run = LiveRun.open(scenario)) {
      run.setTempo(Tempo.REAL_TIME);
      run.start();
      while (run.phase() != Phase.ENDED) {
        Thread.sleep(FRAME_MILLIS);
      }
      run.awaitEnd(Duration.ofSeconds(1));
      return rate(run.frames().takeJoined().orElseThrow());
    }
  }

  private static double rate(Frame last) {
    List<ItemLife> finished = last.state().lastFinished();
    long end = finished.get(finished.size() - 1).finished();
    return last.state().finished() * 1e9 / end;
  }
}
