package bufferscope.work.worker;

import bufferscope.event.Item;
import bufferscope.sync.Clock;
import org.jspecify.annotations.Nullable;

/** Makes an item of each line that the user types, however long that takes. */
final class TypedItemSource implements ItemSource {
  private static final long NEVER = Long.MAX_VALUE / 2;

  private final WorkerContext context;
  private final Clock clock;
  private final WorkPacer pacer;
  private final WorkerEvents events;

  TypedItemSource(WorkerContext context, Clock clock, WorkPacer pacer, WorkerEvents events) {
    this.context = context;
    this.clock = clock;
    this.pacer = pacer;
    this.events = events;
  }

  @Override
  public @Nullable Item next() throws InterruptedException {
    String line = line();
    if (line == null) {
      return null;
    }
    if (line.equals(Item.THE_END)) {
      context.typedLines().close();
      return null;
    }
    int me = events.thread();
    Item item = context.buffer().sealed(context.itemFactory().typed(me, line), me);
    events.made(item);
    return item;
  }

  /** Returns the next line; null if there will be no more. */
  private @Nullable String line() throws InterruptedException {
    TypedLineQueue typedLines = context.typedLines();
    boolean over = isOver(); // first, so that no line typed before the end is missed
    String line = typedLines.next();
    if (line != null || over) {
      return line;
    }
    events.awaitsInput();
    while (line == null && !over) {
      clock.sleepUntil(() -> typedLines.isReady() || pacer.isCutShort() ? 0 : NEVER);
      over = isOver();
      line = typedLines.next();
    }
    events.gotInput();
    return line;
  }

  private boolean isOver() {
    return context.typedLines().isClosed() || pacer.isCutShort();
  }
}
