package bufferscope.benchmark;

import bufferscope.event.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Items a second from producers to consumers that do nothing else, against {@code
 * ArrayBlockingQueue}.
 *
 * <p>Each invocation moves the same number of items, so that no thread is left waiting for one that
 * has already stopped.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BufferBenchmark {
  private static final int ITEMS = 100_000;

  @Param({"ArrayBlockingQueue", "untraced", "traced"})
  private String contender;

  /** The number of producers, and the number of consumers. */
  @Param({"1", "4"})
  private int threads;

  @Param({"1", "16", "1024"})
  private int capacity;

  private final Item[] items = new Item[ITEMS];
  private Contender buffer;
  private ExecutorService pool;
  private List<Runnable> tasks;

  @Setup
  public void open() {
    for (int i = 0; i < ITEMS; i++) {
      items[i] = new Item(i + 1L, 1);
    }
    buffer = Contender.of(contender, capacity);
    pool = Executors.newFixedThreadPool(2 * threads);
    tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int share = ITEMS / threads;
      int from = i * share;
      tasks.add(buffer.task(() -> produce(from, from + share)));
      tasks.add(buffer.task(() -> consume(share)));
    }
  }

  @TearDown
  public void close() throws InterruptedException {
    pool.shutdown();
    buffer.close();
  }

  @Benchmark
  @OperationsPerInvocation(ITEMS)
  public void transfer() throws Exception {
    List<Future<?>> running = new ArrayList<>();
    for (Runnable task : tasks) {
      running.add(pool.submit(task));
    }
    for (Future<?> task : running) {
      task.get();
    }
  }

  private void produce(int from, int to) {
    try {
      for (int i = from; i < to; i++) {
        buffer.put(items[i]);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void consume(int count) {
    try {
      for (int i = 0; i < count; i++) {
        buffer.take();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
