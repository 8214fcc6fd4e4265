package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.sync.Slots;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the workers of a run share. */
public final class Workplace {
  private final Scenario scenario;
  private final EventSink events;
  private final ItemSource items;
  private final Gateway gateway;
  private final Closing closing;
  private final Keyboard keyboard = new Keyboard();
  private final Queue<Integer> producers = new ConcurrentLinkedQueue<>();

  public Workplace(BoundedBuffer<Item> buffer, Scenario scenario, EventSink events) {
    this.scenario = scenario;
    this.events = events;
    Workload workload = scenario.workload();
    this.items = new ItemSource(workload.goods());
    this.gateway =
        new Gateway(buffer, workload.goods(), scenario.hardening(), mostUnderWay(scenario));
    this.closing = new Closing(workload.end(), gateway, items);
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
    closing.setConsumersHome(consumersHome);
  }

  Gateway gateway() {
    return gateway;
  }

  Workload workload() {
    return scenario.workload();
  }

  Hardening hardening() {
    return scenario.hardening();
  }

  ItemSource items() {
    return items;
  }

  Closing closing() {
    return closing;
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
    return before < all && before >= all - workload().mischief().hostileProducers();
  }

  /** In whose name that producer forges items; its own if it is alone. */
  int victimOf(int thread) {
    return producers.stream().filter(producer -> producer != thread).findFirst().orElse(thread);
  }
}
