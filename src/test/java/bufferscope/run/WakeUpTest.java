package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A sleeping thread follows a change at once; without a wake-up it would sleep longer than a test
 * waits.
 */
final class WakeUpTest {
  private static final int P1 = 1;

  @RegisterExtension final TestThreads threads = new TestThreads();

  /** Two producers asleep; the microscope makes 25 seconds of each second of their work. */
  private static WatchedRun asleep(Rate rate) {
    WatchedRun run = WatchedRun.open(WatchedRun.scenario(2, 8, rate, rate));
    run.run().setTempo(Tempo.MICROSCOPE);
    run.run().start();
    run.until(r -> r.events(Slept.class).count() == 2);
    run.untilSettled();
    return run;
  }

  @Test
  void sleepersHeedAnotherTempo() {
    try (WatchedRun run = asleep(new Rate(1))) {
      run.run().setTempo(Tempo.REAL_TIME);
      run.until(r -> r.state().made() > 0);
    }
  }

  @Test
  void sleepersHeedAnotherRate() {
    try (WatchedRun run = asleep(new Rate(0.1))) {
      run.run().setTiming(Role.PRODUCER, new Timing(Rate.UNLIMITED, Distribution.CONSTANT));
      run.until(r -> r.state().made() >= 2);
    }
  }

  @Test
  void aRateOfItsOwnWakesThatSleeperAlone() {
    try (WatchedRun run = asleep(new Rate(0.1))) {
      run.run().setRate(P1, Rate.UNLIMITED);
      run.until(r -> r.state().made() > 0);
      assertThat(run.events(ItemMade.class)).allMatch(made -> made.thread() == P1);
    }
  }
}
