package bufferscope.work.worker;

import bufferscope.event.Item;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes the items of the workload, at the rate of the producer. */
final class GeneratedItemSource implements ItemSource {
  private final WorkerContext context;
  private final SplittableRandom random;
  private final WorkPacer pacer;
  private final WorkerEvents events;

  GeneratedItemSource(
      WorkerContext context, SplittableRandom random, WorkPacer pacer, WorkerEvents events) {
    this.context = context;
    this.random = random;
    this.pacer = pacer;
    this.events = events;
  }

  @Override
  public @Nullable Item next() throws InterruptedException {
    pacer.work(1);
    if (pacer.isCutShort()) {
      return null;
    }
    int me = events.thread();
    Item item = context.buffer().sealed(context.itemFactory().make(me, random), me);
    events.made(item);
    return item;
  }
}
