package bufferscope.explore.model;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.JoinableBuffer;
import bufferscope.event.Item;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.ControlledSync;
import bufferscope.sync.controlled.Node;
import org.jspecify.annotations.Nullable;

/**
 * What producers and consumers do again and again.
 *
 * @param timed whether they sleep while they make items and use them up
 */
record WorkerCalls(ControlledSync sync, BoundedBuffer<Item> buffer, boolean timed) {

  /** The nodes at which the calls of threads begin, and the one after the last call. */
  record Starts(Node put, Node take, Node done) {}

  Starts in(CallAutomaton automaton) {
    return new Starts(
        automaton.start(this::makeAndPut),
        automaton.start(this::takeAndDealWith),
        automaton.done());
  }

  private @Nullable Item makeAndPut() throws InterruptedException {
    work();
    buffer.put(sync.item());
    return null;
  }

  /** As consumers do: they take an item, and report it done to a buffer that wants to know. */
  private @Nullable Item takeAndDealWith() throws InterruptedException {
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
