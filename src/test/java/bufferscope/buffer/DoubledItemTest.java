package bufferscope.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.sync.live.TracedSync;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import bufferscope.work.Mechanism;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** If no lock keeps a second consumer away, both get the same item. */
final class DoubledItemTest {
  private static final Item FIRST = new Item(1, 1);

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RecordingProbe probe = new RecordingProbe();
  private final CountDownLatch firstHasRead = new CountDownLatch(1);
  private final CountDownLatch secondIsDone = new CountDownLatch(1);

  @ParameterizedTest
  @EnumSource(names = {"NO_LOCK", "TWO_CONDITIONS_EXTRA_UNLOCK"})
  void twoConsumersTakeTheSameItem(Mechanism mechanism)
      throws InterruptedException, ExecutionException {
    BoundedBuffer<Item> buffer = mechanism.newBuffer(new TracedSync(probe, false), 2);
    buffer.put(FIRST);
    buffer.put(new Item(2, 1));
    probe.onDwell(this::firstReaderStays);

    FutureTask<Item> first = new FutureTask<>(buffer::take);
    Thread slow = threads.start(first::run);
    TestThreads.awaitRequest(firstHasRead);
    Item second = buffer.take();
    secondIsDone.countDown();
    threads.join(slow);

    assertThat(second).isEqualTo(FIRST);
    assertThat(first.get()).isEqualTo(FIRST);
  }

  /** Between reading the slot and moving the take position on. */
  private void firstReaderStays() {
    boolean hasRead = probe.events().get(probe.events().size() - 1) instanceof SlotRead;
    if (hasRead && firstHasRead.getCount() > 0) {
      firstHasRead.countDown();
      try {
        TestThreads.awaitRequest(secondIsDone);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
