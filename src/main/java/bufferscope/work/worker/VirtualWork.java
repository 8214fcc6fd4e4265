package bufferscope.work.worker;

import bufferscope.event.EventSink;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The work of the workers between their calls of the buffer, in virtual time: no thread sleeps, and
 * the caller sets the time. The times, items, results and events are those of live workers.
 */
public final class VirtualWork {
  private final Scenario scenario;
  private final EventSink events;
  private final ItemFactory itemFactory;

  /**
   * The random numbers for each thread's times, and those for the values of each producer's items.
   */
  private final List<SplittableRandom> random;

  private final List<SplittableRandom> values;

  /** Creates the work for the threads of a scenario, which have ids from 1 on, producers first. */
  public VirtualWork(Scenario scenario, EventSink events) {
    this.scenario = scenario;
    this.events = events;
    itemFactory = new ItemFactory(scenario.workload().itemKind());
    int producers = scenario.threads(Role.PRODUCER);
    int threads = producers + scenario.threads(Role.CONSUMER);
    random = IntStream.rangeClosed(1, threads).mapToObj(scenario::random).toList();
    values = random.subList(0, producers).stream().map(SplittableRandom::split).toList();
  }

  /**
   * Begins the thread's work on an item; returns the nanoseconds that it takes.
   *
   * @param inHands the item that a consumer took; null for a producer, and for a consumer that got
   *     no item from a broken buffer
   */
  public long begin(long now, int thread, @Nullable Item inHands) {
    long nanos = nanos(thread, inHands == null ? 1 : scenario.workload().task().times(inHands));
    if (!timing(thread).rate().isUnlimited()) {
      events.emit(new ThreadEvent.Slept(now, thread, now, nanos));
    }
    return nanos;
  }

  /**
   * Returns the nanoseconds of the thread's next work, which takes {@code times} as long as one
   * item.
   */
  public long nanos(int thread, long times) {
    Timing timing = timing(thread);
    return timing.nanos(times * timing.distribution().sample(random.get(thread - 1)));
  }

  /** Ends the producer's work; returns the item. */
  public Item make(long now, int thread) {
    wake(now, thread);
    Item item = itemFactory.make(thread, values.get(thread - 1));
    events.emit(new ItemEvent.ItemMade(now, thread, item));
    return item;
  }

  /** Ends the consumer's work; {@code item} is null if it got none. */
  public void finish(long now, int thread, @Nullable Item item) {
    wake(now, thread);
    if (item != null) {
      scenario
          .workload()
          .task()
          .result(item)
          .ifPresent(
              result -> events.emit(new ItemEvent.ResultComputed(now, thread, item, result)));
      events.emit(new ItemEvent.ItemFinished(now, thread, item));
    }
  }

  private void wake(long now, int thread) {
    if (!timing(thread).rate().isUnlimited()) {
      events.emit(new ThreadEvent.Woke(now, thread));
    }
  }

  private Timing timing(int thread) {
    return scenario.timing(thread <= values.size() ? Role.PRODUCER : Role.CONSUMER);
  }
}
