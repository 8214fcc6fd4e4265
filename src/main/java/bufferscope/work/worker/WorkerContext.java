package bufferscope.work.worker;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.sync.Slots;
import bufferscope.work.BufferSetup;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Workload;
import bufferscope.work.safeguard.BufferAccess;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The parts that the workers of a run share. */
public final class WorkerContext {
  private final Scenario scenario;
  private final EventSink events;
  private final ItemFactory itemFactory;
  private final BufferAccess buffer;
  private final EndOfStreamProtocol endOfStream;
  private final TypedLineQueue typedLines = new TypedLineQueue();
  private final Queue<Integer> producers = new ConcurrentLinkedQueue<>();

  public WorkerContext(BoundedBuffer<Item> buffer, Scenario scenario, EventSink events) {
    this.scenario = scenario;
    this.events = events;
    Workload workload = scenario.workload();
    this.itemFactory = new ItemFactory(workload.itemKind());
    this.buffer =
        new BufferAccess(
            buffer, workload.itemKind(), scenario.safeguards(), mostUnderWay(scenario));
    this.endOfStream = new EndOfStreamProtocol(workload.end(), this.buffer, itemFactory);
  }

  /**
   * Returns the maximum number of items in the buffer and in hands, for every capacity that the run
   * may change to.
   */
  private static int mostUnderWay(Scenario scenario) {
    return scenario.mechanism().minCapacity() == BufferSetup.UNBOUNDED
        ? Integer.MAX_VALUE
        : Slots.MAX_CAPACITY + 2 * Team.MAX_THREADS;
  }

  public EventSink events() {
    return events;
  }

  public TypedLineQueue typedLines() {
    return typedLines;
  }

  /** Sets the action that ends the consumers when all work is done. */
  public void setEndConsumers(Runnable endConsumers) {
    endOfStream.setEndConsumers(endConsumers);
  }

  BufferAccess buffer() {
    return buffer;
  }

  Workload workload() {
    return scenario.workload();
  }

  SafeguardSettings safeguards() {
    return scenario.safeguards();
  }

  ItemFactory itemFactory() {
    return itemFactory;
  }

  EndOfStreamProtocol endOfStream() {
    return endOfStream;
  }

  /** Returns the random numbers of one thread, which differ from those of other threads. */
  SplittableRandom random(int thread) {
    return scenario.random(thread);
  }

  /** Adds a producer; returns true if it is hostile, as the last producers of the scenario are. */
  boolean addProducer(int thread) {
    int before = producers.size();
    producers.add(thread);
    int all = scenario.producers().threads();
    return before < all && before >= all - workload().faultInjection().hostileProducers();
  }

  /**
   * Returns the producer in whose name a hostile one forges items; the hostile one itself if it is
   * alone.
   */
  int victimOf(int thread) {
    return producers.stream().filter(producer -> producer != thread).findFirst().orElse(thread);
  }
}
