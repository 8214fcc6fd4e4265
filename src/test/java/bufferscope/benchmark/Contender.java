package bufferscope.benchmark;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.event.Item;
import bufferscope.run.TracedThreads;
import bufferscope.sync.Sync;
import bufferscope.sync.live.PlainSync;
import bufferscope.sync.live.TracedSync;
import java.util.concurrent.ArrayBlockingQueue;

/** A bounded buffer in a benchmark. */
interface Contender {
  void put(Item item) throws InterruptedException;

  Item take() throws InterruptedException;

  /** The task as a thread of this contender runs it. */
  default Runnable task(Runnable task) {
    return task;
  }

  /** Ends what threads it has of its own. */
  default void close() throws InterruptedException {}

  static Contender of(String name, int capacity) {
    return switch (name) {
      case "ArrayBlockingQueue" -> new Jdk(capacity);
      case "untraced" -> new Untraced(capacity);
      case "traced" -> new Traced(capacity);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The classes of the JDK. */
  final class Jdk implements Contender {
    private final ArrayBlockingQueue<Item> queue;

    Jdk(int capacity) {
      queue = new ArrayBlockingQueue<>(capacity);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      queue.put(item);
    }

    @Override
    public Item take() throws InterruptedException {
      return queue.take();
    }
  }

  /** The reference mechanism on the JDK's own primitives. */
  final class Untraced implements Contender {
    private final TwoConditions<Item> buffer;

    Untraced(int capacity) {
      buffer = new TwoConditions<>(new PlainSync(false), capacity);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      buffer.put(item);
    }

    @Override
    public Item take() throws InterruptedException {
      return buffer.take();
    }
  }

  /** The reference mechanism as a live run has it. */
  final class Traced implements Contender {
    private final TracedThreads threads = new TracedThreads();
    private final BoundedBuffer<Item> buffer;

    Traced(int capacity) {
      Sync sync = new TracedSync(threads.probe(), false);
      buffer = new TwoConditions<>(sync, capacity);
    }

    @Override
    public Runnable task(Runnable task) {
      return threads.traced(task);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      threads.checkpoint();
      buffer.put(item);
    }

    @Override
    public Item take() throws InterruptedException {
      threads.checkpoint();
      return buffer.take();
    }

    @Override
    public void close() throws InterruptedException {
      threads.close();
    }
  }
}
