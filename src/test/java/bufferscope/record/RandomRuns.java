package bufferscope.record;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.Replay;
import bufferscope.explore.time.VirtualRun;
import bufferscope.run.LiveRun;
import bufferscope.testing.TestThreads;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.EndOfStream;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The events of runs that differ in everything. */
final class RandomRuns {
  private static final long SECONDS = 1_000_000_000;
  private static final int MOST_STEPS = 5000;

  private RandomRuns() {}

  static List<Event> virtual(long seed) {
    List<Event> events = new ArrayList<>();
    Scenario scenario = scenario(new Random(seed), Workload.ENDLESS);
    VirtualRun run = new VirtualRun(scenario.withSeed(seed), (event, after) -> events.add(event));
    run.goOn(3 * SECONDS);
    run.end();
    return events;
  }

  static List<Event> stepped(long seed) {
    Random random = new Random(seed);
    Bounds bounds = new Bounds(1 + random.nextInt(3), 1 + random.nextInt(3), 2, Bounds.ENDLESS);
    Semantics semantics = Semantics.BARGING.withSpurious(5).withInterrupts(1);
    Model model = Model.of(any(random), bounds, semantics);
    return Replay.events(model, new RandomScheduler(model, seed).schedule(MOST_STEPS));
  }

  static List<Event> live(long seed) throws InterruptedException {
    List<Event> events = new ArrayList<>();
    try (LiveRun run = LiveRun.open(finite(seed), (event, after) -> events.add(event))) {
      run.start();
      assertThat(run.awaitEnd(TestThreads.LONG)).isTrue();
    }
    return events;
  }

  /** A scenario that ends by itself. */
  static Scenario finite(long seed) {
    return scenario(new Random(seed), 30);
  }

  private static Scenario scenario(Random random, long items) {
    Mechanism mechanism = items == Workload.ENDLESS ? any(random) : Mechanism.TWO_CONDITIONS;
    return Scenario.of(
        new BufferSetup(
            mechanism, mechanism.capacity(1 + random.nextInt(20)), random.nextBoolean()),
        new Team(1 + random.nextInt(8), timing(random)),
        new Team(1 + random.nextInt(8), timing(random)),
        Workload.DEFAULT.withItemsPerProducer(items).withEnd(EndOfStream.INTERRUPT));
  }

  private static Timing timing(Random random) {
    return new Timing(new Rate(100 + random.nextInt(400)), Distribution.EXPONENTIAL);
  }

  private static Mechanism any(Random random) {
    List<Mechanism> correct =
        Arrays.stream(Mechanism.values())
            .filter(mechanism -> mechanism.isCorrect() && !mechanism.isLiveOnly())
            .toList();
    return correct.get(random.nextInt(correct.size()));
  }
}
