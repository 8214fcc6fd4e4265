package bufferscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.sync.live.Probe;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/** Keeps the events; numbers threads from 1 in the order in which they are first heard of. */
public final class RecordingProbe implements Probe {
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final Map<Thread, Integer> ids = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final AtomicInteger reached = new AtomicInteger();
  private final AtomicLong time = new AtomicLong();
  private volatile Consumer<Event> onEmit = event -> {};
  private final long began = System.nanoTime();
  private volatile Runnable onDwell = () -> {};
  private volatile Runnable onWait = () -> {};
  private volatile LongUnaryOperator onRealNanos = runNanos -> runNanos;

  @Override
  public int thread() {
    return id(Thread.currentThread());
  }

  public int id(Thread thread) {
    return ids.computeIfAbsent(thread, key -> lastId.incrementAndGet());
  }

  /** Real time, but no two events are at the same. */
  @Override
  public long now() {
    return time.accumulateAndGet(
        System.nanoTime() - began, (before, real) -> Math.max(before + 1, real));
  }

  @Override
  public long realNanos(long runNanos) {
    return onRealNanos.applyAsLong(runNanos);
  }

  @Override
  public void reach() {
    reached.incrementAndGet();
  }

  /** Returns how many times a thread was about to act. */
  public int reached() {
    return reached.get();
  }

  @Override
  public void waits() {
    onWait.run();
  }

  /** Done by each thread that is about to wait until another one acts. */
  public void onWait(Runnable action) {
    onWait = action;
  }

  @Override
  public void emit(Event event) {
    onEmit.accept(event);
    events.add(event);
  }

  @Override
  public void dwell() {
    onDwell.run();
  }

  /** Done by each thread after each of its steps, outside of all monitors of the primitives. */
  public void onDwell(Runnable action) {
    onDwell = action;
  }

  /** Sets the real duration of waits, which may turn out to be too short. */
  public void onRealNanos(LongUnaryOperator realNanos) {
    onRealNanos = realNanos;
  }

  /** Looks at each event on the thread that emits it. */
  public void onEmit(Consumer<Event> look) {
    onEmit = look;
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Asserts that just these events were emitted, at whatever times. */
  public void assertReported(Event... expected) {
    assertThat(events)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
        .containsExactly(expected);
  }

  /** Removes the events so far. */
  public void clear() {
    events.clear();
  }
}
