package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.EventSink;
import bufferscope.event.Item;
import java.util.SplittableRandom;

/** What the workers of a run share. */
public final class Workplace {
  private final BoundedBuffer<Item> buffer;
  private final Workload workload;
  private final EventSink events;
  private final long seed;
  private final ItemSource items;
  private final Closing closing;
  private final Keyboard keyboard = new Keyboard();

  public Workplace(BoundedBuffer<Item> buffer, Workload workload, EventSink events, long seed) {
    this.buffer = buffer;
    this.workload = workload;
    this.events = events;
    this.seed = seed;
    this.items = new ItemSource(workload.goods());
    this.closing = new Closing(workload.end(), buffer, items);
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

  BoundedBuffer<Item> buffer() {
    return buffer;
  }

  Workload workload() {
    return workload;
  }

  ItemSource items() {
    return items;
  }

  Closing closing() {
    return closing;
  }

  /** The random numbers of one thread, which differ from those of the others. */
  SplittableRandom random(int thread) {
    return new SplittableRandom(seed * 1_000_003 + thread);
  }
}
