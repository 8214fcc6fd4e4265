package bufferscope.event;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.testing.TestThreads;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All events come through, those of one thread in their order. */
final class EventQueueTest {
  private static final int EACH = 20_000;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final EventQueue queue = new EventQueue();

  @Test
  void keepsTheOrderOfEachThread() {
    List<Thread> emitters =
        IntStream.range(0, 4)
            .mapToObj(
                id ->
                    threads.start(
                        () -> {
                          for (int at = 0; at < EACH; at++) {
                            queue.emit(new ThreadEvent.Woke(at, id));
                          }
                        }))
            .toList();
    List<Event> read = new ArrayList<>();
    TestThreads.awaitUntil(
        () -> {
          queue.drain(read::add, Integer.MAX_VALUE);
          return read.size() == 4 * EACH;
        });
    threads.join(emitters.toArray(Thread[]::new));
    for (int id = 0; id < 4; id++) {
      int thread = id;
      assertThat(read.stream().filter(event -> event.thread() == thread).map(Event::at))
          .hasSize(EACH)
          .isSorted();
    }
  }

  @Test
  void handsOverNoMoreThanAskedFor() {
    for (int at = 0; at < 5; at++) {
      queue.emit(new ThreadEvent.Woke(at, 1));
    }
    List<Event> read = new ArrayList<>();
    assertThat(queue.drain(read::add, 3)).isEqualTo(3);
    assertThat(read).extracting(Event::at).containsExactly(0L, 1L, 2L);
    assertThat(queue.backlog()).isEqualTo(2);
  }
}
