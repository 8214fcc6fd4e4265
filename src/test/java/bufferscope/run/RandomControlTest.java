package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Role;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Timing;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the controls do, and however many hands are at them, nothing is lost or thrown. */
final class RandomControlTest {
  private static final int HANDS = 4;
  private static final int COMMANDS = 50;

  @RegisterExtension final TestThreads threads = new TestThreads();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void invariantsHoldUnderRandomCommands(long seed) {
    Rate rate = new Rate(1000);
    try (WatchedRun run = WatchedRun.open(WatchedRun.scenario(3, 4, rate, rate))) {
      run.run().start();
      List<Thread> hands =
          IntStream.range(0, HANDS)
              .mapToObj(hand -> threads.start(() -> command(run.run(), seed * HANDS + hand)))
              .toList();
      run.until(r -> hands.stream().noneMatch(Thread::isAlive));
      threads.join(hands.toArray(Thread[]::new));
      run.stopped();
      assertThat(run.frame().verdict().first()).isEmpty();
      assertThat(run.eventCount()).isEqualTo(run.state().events());
    }
  }

  private static void command(LiveRun run, long seed) throws InterruptedException {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < COMMANDS; i++) {
      command(run, random);
      Thread.sleep(random.nextInt(4)); // lets something happen in between
    }
  }

  private static void command(LiveRun run, SplittableRandom random) {
    Role role = random.nextBoolean() ? Role.PRODUCER : Role.CONSUMER;
    int thread = random.nextInt(20);
    Rate rate = random.nextInt(4) == 0 ? Rate.UNLIMITED : new Rate(0.1 + random.nextInt(999));
    switch (random.nextInt(12)) {
      case 0 -> run.pause();
      case 1, 2 -> run.start();
      case 3 -> run.step();
      case 4 -> run.setTempo(new Tempo(Duration.ofMillis(random.nextInt(30))));
      case 5 -> run.setCapacity(1 + random.nextInt(16));
      case 6 -> run.setTiming(role, new Timing(rate, Distribution.EXPONENTIAL));
      case 7, 8 -> run.setThreads(role, 1 + random.nextInt(6));
      case 9 -> run.setRate(thread, rate);
      case 10 -> run.setPaused(thread, random.nextBoolean());
      default -> run.interrupt(thread);
    }
  }
}
