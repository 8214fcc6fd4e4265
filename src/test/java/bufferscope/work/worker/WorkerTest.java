package bufferscope.work.worker;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.sync.live.PlainSync;
import bufferscope.testing.TestThreads;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The work of workers, and their ends. */
final class WorkerTest {
  private static final Timing AT_ONCE = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final BoundedBuffer<Item> buffer = new TwoConditions<>(new PlainSync(false), 2);
  private final WorkerContext context = context(buffer);

  private WorkerContext context(BoundedBuffer<Item> where) {
    return context(where, Workload.ENDLESS);
  }

  private WorkerContext context(BoundedBuffer<Item> where, long quota) {
    Workload workload = Workload.DEFAULT.withItemsPerProducer(quota);
    return new WorkerContext(where, Scenario.FIRST_STEPS.withWorkload(workload), events::add);
  }

  private static Worker producer(WorkerContext where, int id) {
    return new Worker(where, Role.PRODUCER, id, AT_ONCE, new JumpingClock(() -> 0));
  }

  private static Worker consumer(WorkerContext where, int id) {
    return new Worker(where, Role.CONSUMER, id, AT_ONCE, new JumpingClock(() -> 0));
  }

  /** Works like the real one until item 2 is put. */
  private record Bursting(BoundedBuffer<Item> buffer, RuntimeException how)
      implements BoundedBuffer<Item> {
    @Override
    public void put(Item item) throws InterruptedException {
      if (item.number() == 2) {
        throw how;
      }
      buffer.put(item);
    }

    @Override
    public Item take() throws InterruptedException {
      return buffer.take();
    }
  }

  @Test
  void aWorkerThatThrowsSaysSoAndTheOthersGoOn() {
    WorkerContext bursting = context(new Bursting(buffer, new IllegalStateException("no room")), 5);
    Thread consumer = threads.start(consumer(bursting, 3)::work);
    threads.join(threads.start(producer(bursting, 1)::work));
    threads.join(threads.start(producer(bursting, 2)::work));
    TestThreads.awaitUntil(() -> finished() == 6);
    consumer.interrupt();
    threads.join(consumer);

    assertThat(events)
        .filteredOn(event -> event instanceof ThreadEvent.ThreadFailed)
        .containsExactly(new ThreadEvent.ThreadFailed(0, 1, "IllegalStateException: no room"));
    assertThat(events).contains(new ThreadEvent.ThreadEnded(0, 2, Ending.DONE));
    assertThat(events).endsWith(new ThreadEvent.ThreadEnded(0, 3, Ending.INTERRUPTED));
  }

  @Test
  void aFailureWithoutMessageIsNamed() {
    WorkerContext bursting = context(new Bursting(buffer, new UnsupportedOperationException()));
    producer(bursting, 1).work();
    assertThat(events)
        .endsWith(new ThreadEvent.ThreadFailed(0, 1, "UnsupportedOperationException"));
  }

  @Test
  void aProducerIsDoneAfterItsQuota() {
    producer(context(buffer, 2), 1).work();
    assertThat(events)
        .containsExactly(
            new ItemMade(0, 1, new Item(1, 1)),
            new ItemMade(0, 1, new Item(2, 1)),
            new ThreadEvent.ThreadEnded(0, 1, Ending.DONE));
  }

  @Test
  void aProducerThatLeavesStoresWhatItHas() throws InterruptedException {
    Worker worker = producer(context, 1);
    Thread thread = threads.start(worker::work);
    TestThreads.awaitUntil(() -> made() == 3);
    threads.assertBlocks(thread);
    worker.leave(Ending.RETIRED);
    for (int number = 1; number <= 3; number++) {
      assertThat(buffer.take().number()).isEqualTo(number);
    }
    threads.join(thread);
    assertThat(made()).isEqualTo(3);
    assertThat(events).endsWith(new ThreadEvent.ThreadEnded(0, 1, Ending.RETIRED));
  }

  @Test
  void aConsumerThatLeavesWhileItWaitsIsRetired() {
    Worker worker = consumer(context, 1);
    Thread thread = threads.start(worker::work);
    threads.assertBlocks(thread);
    worker.leave(Ending.RETIRED);
    thread.interrupt();
    threads.join(thread);
    assertThat(events).containsExactly(new ThreadEvent.ThreadEnded(0, 1, Ending.RETIRED));
  }

  @Test
  void anInterruptedProducerKeepsWhatItHas() {
    Thread thread = threads.start(producer(context, 1)::work);
    TestThreads.awaitUntil(() -> made() == 3);
    threads.assertBlocks(thread);
    thread.interrupt();
    threads.join(thread);
    assertThat(events).endsWith(new ThreadEvent.ThreadEnded(0, 1, Ending.INTERRUPTED));
  }

  private long made() {
    return events.stream().filter(ItemMade.class::isInstance).count();
  }

  private long finished() {
    return events.stream().filter(ItemFinished.class::isInstance).count();
  }
}
