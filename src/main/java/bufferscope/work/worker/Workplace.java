package bufferscope.work.worker;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.sync.Slots;
import bufferscope.work.BufferSetup;
import bufferscope.work.Hardening;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Workload;
import bufferscope.work.safeguard.BufferAccess;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the workers of a run share. */
public final class Workplace {
  private final Scenario scenario;
  private final EventSink events;
  private final ItemFactory itemFactory;
  private final BufferAccess buffer;
  private final EndOfStreamProtocol endOfStream;
  private final Keyboard keyboard = new Keyboard();
  private final Queue<Integer> producers = new ConcurrentLinkedQueue<>();

  public Workplace(BoundedBuffer<Item> buffer, Scenario scenario, EventSink events) {
    this.scenario = scenario;
    this.events = events;
    Workload workload = scenario.workload();
    this.itemFactory = new ItemFactory(workload.itemKind());
    this.buffer =
        new BufferAccess(buffer, workload.itemKind(), scenario.hardening(), mostUnderWay(scenario));
    this.endOfStream = new EndOfStreamProtocol(workload.end(), this.buffer, itemFactory);
  }

  /** How many items can be in the buffer and in hands; capacity and threads change in a run. */
  private static int mostUnderWay(Scenario scenario) {
    return scenario.mechanism().minCapacity() == BufferSetup.UNBOUNDED
        ? Integer.MAX_VALUE
        : Slots.MAX_CAPACITY + 2 * Team.MAX_THREADS;
  }

  public EventSink events() {
    return events;
  }

  public Keyboard keyboard() {
    return keyboard;
  }

  /** Says how consumers are sent home when all is done; called by a worker. */
  public void setConsumersHome(Runnable consumersHome) {
    endOfStream.setConsumersHome(consumersHome);
  }

  BufferAccess buffer() {
    return buffer;
  }

  Workload workload() {
    return scenario.workload();
  }

  Hardening hardening() {
    return scenario.hardening();
  }

  ItemFactory itemFactory() {
    return itemFactory;
  }

  EndOfStreamProtocol endOfStream() {
    return endOfStream;
  }

  /** The random numbers of one thread, which differ from those of the others. */
  SplittableRandom random(int thread) {
    return scenario.random(thread);
  }

  /** A producer comes; answers whether it is one of the hostile ones, the last at the beginning. */
  boolean addProducer(int thread) {
    int before = producers.size();
    producers.add(thread);
    int all = scenario.producers().threads();
    return before < all && before >= all - workload().faultInjection().hostileProducers();
  }

  /** In whose name that producer forges items; its own if it is alone. */
  int victimOf(int thread) {
    return producers.stream().filter(producer -> producer != thread).findFirst().orElse(thread);
  }
}
