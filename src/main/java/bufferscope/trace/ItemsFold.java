package bufferscope.trace;

import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.ItemEvent.ItemVisitor;
import bufferscope.event.ItemEvent.ResultComputed;
import java.util.ArrayDeque;
import java.util.List;

/** The items made and finished: all are counted, the newest finished ones kept. */
final class ItemsFold implements ItemVisitor {
  private final ThreadsFold threads;
  private final ArrayDeque<ItemLife> lastFinished;
  private long made;
  private long finished;

  ItemsFold(SystemState start, ThreadsFold threads) {
    this.threads = threads;
    lastFinished = new ArrayDeque<>(start.lastFinished());
    made = start.made();
    finished = start.finished();
  }

  @Override
  public void on(ItemMade e) {
    made++;
    threads.leftBuffer(e);
    threads.receive(e.thread(), ItemLife.made(e.item(), e.at()));
  }

  /** Changes nothing: the thread keeps the item until it has finished it. */
  @Override
  public void on(ResultComputed e) {}

  @Override
  public void on(ItemFinished e) {
    threads.leftBuffer(e);
    ItemLife life = threads.give(e.thread(), e.item(), e.at());
    if (life != null) {
      add(life.finished(e.at()));
    }
  }

  private void add(ItemLife life) {
    finished++;
    lastFinished.addLast(life);
    if (lastFinished.size() > StateFold.LAST_FINISHED) {
      lastFinished.removeFirst();
    }
  }

  long made() {
    return made;
  }

  long finished() {
    return finished;
  }

  List<ItemLife> lastFinished() {
    return List.copyOf(lastFinished);
  }
}
