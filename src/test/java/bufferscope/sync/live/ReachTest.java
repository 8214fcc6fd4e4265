package bufferscope.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The line at which a thread stands is known, since each operation reports it to the probe before
 * it acts.
 */
@SuppressWarnings("WaitNotInLoop") // a wait of one nanosecond
final class ReachTest {
  private static final Item ITEM = new Item(1, 1);

  private final RecordingProbe probe = new RecordingProbe();
  private final TracedSync sync = new TracedSync(probe, false);
  private final Lock lock = sync.lock("lock");
  private final Condition condition = sync.condition(lock, "ready");
  private final Semaphore semaphore = sync.semaphore("permits", 1);
  private final Cell cell = sync.cell("count", 0);
  private final Message<Item> message = sync.message();
  private final Slots<Item> slots = sync.slots(2);
  private final BlockingQueue<Item> queue = sync.queue(2);

  private final Map<String, TestThreads.Body> operations = new TreeMap<>();

  ReachTest() throws InterruptedException {
    queue.put(ITEM);
    operations.put("lock", lock::lock);
    operations.put("lockInterruptibly", lock::lockInterruptibly);
    operations.put("tryLock", lock::tryLock);
    operations.put("tryLock timed", () -> lock.tryLock(1, TimeUnit.SECONDS));
    operations.put("unlock", lock::unlock);
    operations.put("await", () -> condition.awaitNanos(1));
    operations.put("signal", condition::signal);
    operations.put("signalAll", condition::signalAll);
    operations.put("acquire", semaphore::acquire);
    operations.put("tryAcquire", () -> semaphore.tryAcquire(1, TimeUnit.SECONDS));
    operations.put("release", semaphore::release);
    operations.put("cell get", cell::get);
    operations.put("cell set", () -> cell.set(2));
    operations.put("message get", message::get);
    operations.put("message set", () -> message.set(ITEM));
    operations.put("isFull", slots::isFull);
    operations.put("isEmpty", slots::isEmpty);
    operations.put("insert", () -> slots.insert(ITEM));
    operations.put("remove", slots::remove);
    operations.put("setCapacity", () -> slots.setCapacity(3));
    operations.put("queue put", () -> queue.put(ITEM));
    operations.put("queue take", queue::take);
    operations.put("spinWait", sync::spinWait);
  }

  static Stream<String> names() throws InterruptedException {
    return new ReachTest().operations.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachOperationIsReachedOnce(String name) throws Exception {
    if (name.matches("unlock|await|signal.*")) {
      lock.lock();
    }
    int before = probe.reached();

    operations.get(name).run();

    assertThat(probe.reached() - before).isEqualTo(1);
  }
}
