package bufferscope.run;

import static bufferscope.testing.TestThreads.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.work.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The model stands a thousand of each. */
final class ManyThreadsTest {
  private static final int THREADS = 1000;
  private static final int ITEMS_EACH = 5;

  @RegisterExtension final TestThreads threads = new TestThreads();

  @Test
  void aThousandProducersAndConsumersLoseNothing() throws InterruptedException {
    Rate rate = new Rate(100);
    try (WatchedRun run =
        WatchedRun.open(WatchedRun.finite(THREADS, THREADS, 16, ITEMS_EACH, rate, rate))) {
      run.run().start();
      assertThat(run.run().awaitEnd(LONG.multipliedBy(6))).isTrue();
      run.look();
      assertThat(run.state().threads()).hasSize(1 + 2 * THREADS);
      assertThat(run.state().finished()).isEqualTo(THREADS * ITEMS_EACH);
      assertThat(run.frame().verdict().first()).isEmpty();
    }
  }
}
