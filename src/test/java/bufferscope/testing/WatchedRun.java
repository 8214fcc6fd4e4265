package bufferscope.testing;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A live run and all that a watcher sees of it. */
public final class WatchedRun implements AutoCloseable {
  private final LiveRun run;
  private final List<Event> events = new ArrayList<>();
  private long skipped;
  private Optional<Frame> last = Optional.empty();

  private WatchedRun(LiveRun run) {
    this.run = run;
  }

  public static WatchedRun of(LiveRun run) {
    return new WatchedRun(run);
  }

  public static WatchedRun open(Scenario scenario) {
    return of(LiveRun.open(scenario));
  }

  /** An endless barging scenario of that many threads each. */
  public static Scenario scenario(int threads, int capacity, Rate production, Rate consumption) {
    return finite(threads, threads, capacity, Workload.ENDLESS, production, consumption);
  }

  public static Scenario finite(
      int producers, int consumers, int capacity, long items, Rate production, Rate consumption) {
    return Scenario.of(
        new BufferSetup(Mechanism.TWO_CONDITIONS, capacity, false),
        new Team(producers, new Timing(production, Distribution.CONSTANT)),
        new Team(consumers, new Timing(consumption, Distribution.CONSTANT)),
        Workload.DEFAULT.withItemsPerProducer(items));
  }

  /** Plays a run that ends by itself; its events are the newest, skipped ones included. */
  public static WatchedRun played(Scenario scenario) throws InterruptedException {
    try (WatchedRun watched = open(scenario)) {
      watched.run.start();
      assertThat(watched.run.awaitEnd(TestThreads.LONG)).isTrue();
      watched.look();
      watched.events.clear();
      watched.events.addAll(watched.run.trace().join().events());
      return watched;
    }
  }

  public LiveRun run() {
    return run;
  }

  /** The events seen so far, without those that were skipped. */
  public List<Event> events() {
    return events;
  }

  public <E extends Event> Stream<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Events seen and events skipped. */
  public long eventCount() {
    return events.size() + skipped;
  }

  public Frame frame() {
    return last.orElseThrow();
  }

  public SystemState state() {
    return frame().state();
  }

  public ThreadState thread(int id) {
    return state().thread(id).orElseThrow();
  }

  public ThreadState thread(String name) {
    return state().threads().stream()
        .filter(thread -> thread.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public long living(Role role) {
    return state().threads().stream()
        .filter(thread -> thread.role() == role && !thread.status().isOver())
        .count();
  }

  /** Takes a frame if there is one. */
  public boolean look() {
    Optional<Frame> frame = run.frames().takeJoined();
    frame.ifPresent(
        taken -> {
          last = frame;
          events.addAll(taken.events());
          skipped += taken.skipped();
        });
    assertThat(run.failure()).isEmpty();
    return frame.isPresent();
  }

  /** Looks until what is seen is as wished. */
  public void until(Predicate<WatchedRun> wish) {
    TestThreads.awaitUntil(
        () -> {
          look();
          return last.isPresent() && wish.test(this);
        });
  }

  /** Looks at so many frames that were laid out after this was called. */
  public void frames(int count) {
    look();
    for (int i = 0; i < count; i++) {
      TestThreads.awaitUntil(this::look);
    }
  }

  /** Looks until no thread is on its way to its next stop, and all of its events are seen. */
  public void untilSettled() {
    TestThreads.awaitUntil(() -> workers().allMatch(WatchedRun::isParked));
    long before;
    do {
      frames(1);
      before = eventCount();
      frames(2);
    } while (eventCount() != before);
  }

  private static Stream<Thread> workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("[PC]\\d+"));
  }

  private static boolean isParked(Thread thread) {
    return thread.getState() != Thread.State.RUNNABLE && thread.getState() != Thread.State.BLOCKED;
  }

  /** Stops the run and looks at what was left to see. */
  public void stopped() {
    run.close();
    look();
  }

  @Override
  public void close() {
    run.close();
  }
}
