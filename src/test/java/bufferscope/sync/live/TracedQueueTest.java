package bufferscope.sync.live;

import static bufferscope.event.Event.NO_THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The queue of the JDK reports its puts and takes, with the slots of its ring. */
final class TracedQueueTest {
  private static final int ME = 1;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RecordingProbe probe = new RecordingProbe();
  private final AtomicInteger waits = new AtomicInteger();
  private final AtomicInteger dwells = new AtomicInteger();
  private final BlockingQueue<Item> queue = new TracedSync(probe, false).queue(2);

  private static Item item(long number) {
    return new Item(number, ME);
  }

  @Test
  void theRingIsGoneRoundSlotBySlot() throws InterruptedException {
    for (long number = 1; number <= 3; number++) {
      queue.put(item(number));
      assertThat(queue.take()).isEqualTo(item(number));
    }

    probe.assertReported(
        new SlotsCreated(0, NO_THREAD, 2),
        new SlotWritten(0, ME, 0, item(1)),
        new IndexMoved(0, ME, Index.PUT, 1),
        new SlotRead(0, ME, 0, item(1)),
        new IndexMoved(0, ME, Index.TAKE, 1),
        new SlotWritten(0, ME, 1, item(2)),
        new IndexMoved(0, ME, Index.PUT, 0),
        new SlotRead(0, ME, 1, item(2)),
        new IndexMoved(0, ME, Index.TAKE, 0),
        new SlotWritten(0, ME, 0, item(3)),
        new IndexMoved(0, ME, Index.PUT, 1),
        new SlotRead(0, ME, 0, item(3)),
        new IndexMoved(0, ME, Index.TAKE, 1));
  }

  @Test
  void whoFindsRoomOrAnItemDoesNotWait() throws InterruptedException {
    probe.onWait(waits::incrementAndGet);
    probe.onDwell(dwells::incrementAndGet);

    queue.put(item(1));
    queue.take();

    assertThat(waits).hasValue(0);
    assertThat(dwells).hasValue(2);
  }

  @Test
  void aPutIntoTheFullQueueWaits() throws InterruptedException {
    queue.put(item(1));
    queue.put(item(2));
    CountDownLatch waiting = new CountDownLatch(1);
    probe.onWait(waiting::countDown);

    Thread producer = threads.start(() -> queue.put(item(3)));
    TestThreads.awaitRequest(waiting);
    threads.assertBlocks(producer);
    assertThat(queue.take()).isEqualTo(item(1));
    threads.join(producer);

    assertThat(queue.take()).isEqualTo(item(2));
    assertThat(queue.take()).isEqualTo(item(3));
  }

  @Test
  void aTakeFromTheEmptyQueueWaits() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(1);
    probe.onWait(waiting::countDown);

    Thread consumer = threads.start(() -> assertThat(queue.take()).isEqualTo(item(1)));
    TestThreads.awaitRequest(waiting);
    threads.assertBlocks(consumer);
    queue.put(item(1));
    threads.join(consumer);

    assertThat(queue).isEmpty();
  }

  @Test
  void whoFindsTheSideTakenWaitsToo() throws InterruptedException {
    CountDownLatch waiting = new CountDownLatch(2);
    probe.onWait(waiting::countDown);

    Thread first = threads.start(queue::take);
    threads.assertBlocks(first);
    Thread second = threads.start(queue::take); // the first one is inside
    TestThreads.awaitRequest(waiting);
    queue.put(item(1));
    queue.put(item(2));
    threads.join(first, second);

    assertThat(queue).isEmpty();
  }
}
