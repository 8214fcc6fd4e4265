package bufferscope.explore.model;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.JoinableBuffer;
import bufferscope.event.Item;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Node;
import org.jspecify.annotations.Nullable;

/**
 * The repeated calls of producers and consumers.
 *
 * @param timed whether they sleep while they make items and use them up
 */
record WorkerCalls(ControlledSync sync, BoundedBuffer<Item> buffer, boolean timed) {

  /**
   * The nodes of threads; the first {@code producers} threads put. An item stands for any item that
   * is put.
   */
  private record SameForAll(int producers, Node put, Node take, Node done) implements Calls {
    @Override
    public Node next(int thread, int done) {
      return thread < producers ? put : take;
    }
  }

  Calls in(CallAutomaton automaton, int producers) {
    return new SameForAll(
        producers,
        automaton.start(this::makeAndPut),
        automaton.start(this::takeAndWork),
        automaton.done());
  }

  private @Nullable Item makeAndPut() throws InterruptedException {
    work();
    buffer.put(sync.item());
    return null;
  }

  /** Takes an item as consumers do, works on it, and reports it done to a joinable buffer. */
  private @Nullable Item takeAndWork() throws InterruptedException {
    Item item = buffer.take();
    work();
    if (buffer instanceof JoinableBuffer<Item> joinable) {
      joinable.taskDone();
    }
    return item;
  }

  private void work() throws InterruptedException {
    if (timed) {
      sync.sleep();
    }
  }
}
