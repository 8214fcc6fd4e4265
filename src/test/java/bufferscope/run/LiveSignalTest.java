package bufferscope.run;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** In a run that is paused again and again, a wait ends as signalled if it was, and only then. */
final class LiveSignalTest {
  private static final int PAUSES = 40;

  @RegisterExtension final TestThreads threads = new TestThreads();

  @Test
  void timedWaitsKeepTheirPlaceThroughPauses() {
    SafeguardSettings patience = SafeguardSettings.OFF.withPutLimit(Duration.ofMillis(100));
    try (WatchedRun run =
        WatchedRun.open(
            WatchedRun.finite(4, 1, 2, 100_000, Rate.UNLIMITED, new Rate(50))
                .withSafeguards(patience))) {
      for (int i = 0; i < PAUSES; i++) {
        run.run().start();
        long before = run.eventCount();
        run.until(r -> r.eventCount() > before + 12);
        run.run().pause();
        long paused = System.nanoTime(); // long enough for waits that end too early
        run.until(r -> System.nanoTime() - paused > 80_000_000);
      }
      run.stopped();
      assertThat(run.eventCount()).isEqualTo(run.events().size());
      assertTold(run.events());
    }
  }

  private static void assertTold(List<Event> events) {
    Set<Integer> signalled = new HashSet<>();
    List<Integer> waiting = new ArrayList<>();
    int reached = 0;
    for (Event event : events) {
      if (event instanceof BeganWaiting began && began.condition().equals("notFull")) {
        waiting.add(event.thread());
      } else if (event instanceof Signalled signal && waiting.contains(signal.whom())) {
        reached++;
        signalled.add(signal.whom());
        waiting.remove((Integer) signal.whom());
      } else if (event instanceof StoppedWaiting stopped && stopped.condition().equals("notFull")) {
        assertThat(stopped.end() == WaitEnd.SIGNALLED)
            .as("%s, signalled: %s", stopped, signalled)
            .isEqualTo(signalled.remove(stopped.thread()));
        waiting.remove((Integer) stopped.thread());
      }
    }
    assertThat(reached).isGreaterThan(PAUSES / 4);
  }
}
