package bufferscope.work.worker;

import bufferscope.event.Item;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.work.Task;
import org.jspecify.annotations.Nullable;

/** Takes items out of the buffer and works on them, which takes time. */
final class Consumer implements ItemHandler {
  private final WorkerContext context;
  private final WorkPacer pacer;
  private final WorkerEvents events;
  private @Nullable Item inHands;
  private @Nullable Item theEnd;
  private int taken;

  Consumer(WorkerContext context, WorkPacer pacer, WorkerEvents events) {
    this.context = context;
    this.pacer = pacer;
    this.events = events;
  }

  @Override
  public boolean handleOne() throws InterruptedException {
    pacer.entersBuffer();
    Item item = context.buffer().take();
    pacer.leftBuffer();
    if (item == null) {
      spend(1); // a broken buffer may return no item
      return true;
    }
    if (context.buffer().refuses(item, events)) {
      reportDone();
      return true;
    }
    if (item.isTheEnd()) {
      theEnd = item;
      return false;
    }
    inHands = item;
    crashIfDue(item);
    workOn(item);
    events.finished(item);
    inHands = null;
    reportDone();
    return true;
  }

  @Override
  public void rescue(String cause) throws InterruptedException {
    Item item = inHands;
    inHands = null;
    if (item != null && context.buffer().rescues(item, cause, events)) {
      reportDone();
    }
  }

  private void crashIfDue(Item item) {
    int crashEvery = context.workload().faultInjection().crashEvery();
    taken++;
    if (crashEvery > 0 && taken % crashEvery == 0) {
      throw new IllegalStateException("crashed with item %,d in hands".formatted(item.number()));
    }
  }

  private void workOn(Item item) throws InterruptedException {
    Task task = context.workload().task();
    spend(task.times(item));
    task.result(item).ifPresent(result -> events.computed(item, result));
  }

  private void spend(long times) throws InterruptedException {
    try {
      pacer.work(times);
    } catch (InterruptedException e) {
      if (!pacer.isCutShort()) {
        throw e; // the item stays in its hands
      }
    }
  }

  private void reportDone() throws InterruptedException {
    try {
      context.buffer().taskDone();
    } catch (InterruptedException e) {
      if (!pacer.isCutShort()) {
        throw e;
      }
      context
          .buffer()
          .taskDone(); // the consumer must leave, but a producer that joins waits for this report
    }
  }

  @Override
  public Ending finish(boolean last) throws InterruptedException {
    if (theEnd != null) {
      context.endOfStream().took(theEnd, last, events);
      reportDone();
    }
    return Ending.TOOK_THE_END;
  }
}
