package bufferscope.work.worker;

import bufferscope.event.Item;
import bufferscope.event.ThreadEvent.Ending;

/** Gets an item from its source and puts it into the buffer. */
final class Producer implements ItemHandler {
  private final WorkerContext context;
  private final ItemSource source;
  private final WorkPacer pacer;
  private final WorkerEvents events;
  private long left;

  Producer(WorkerContext context, ItemSource source, WorkPacer pacer, WorkerEvents events) {
    this.context = context;
    this.source = source;
    this.pacer = pacer;
    this.events = events;
    this.left = context.workload().itemsPerProducer();
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    Item item = left == 0 ? null : source.next();
    if (item == null) {
      return false;
    }
    left--;
    pacer.entersBuffer();
    context.buffer().put(item, events);
    pacer.leftBuffer();
    return true;
  }

  @Override
  public Ending finish(boolean last) throws InterruptedException {
    if (last) {
      context.endOfStream().endConsumers(events);
    }
    return Ending.DONE;
  }
}
