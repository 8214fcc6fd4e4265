package bufferscope.run;

import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import bufferscope.work.worker.Worker;
import bufferscope.work.worker.WorkerContext;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The producers and consumers of a run. Its methods do not wait for the act of a worker. A worker
 * holds the monitor at most once, for the moment in which it makes the consumers leave.
 */
final class WorkerGroup {
  private final WorkerContext context;
  private final RunControl control;
  private final LiveProbe probe;
  private final BooleanSupplier watchersBehind;
  private final WorkerExecutor executor;

  @GuardedBy("this")
  private final List<WorkerThread> workers = new ArrayList<>();

  @GuardedBy("this")
  private final Map<Role, Timing> timings = new EnumMap<>(Role.class);

  @GuardedBy("this")
  private int lastId = LiveRun.CONTROL_THREAD;

  @GuardedBy("this")
  private boolean closed;

  /**
   * Creates a group without workers.
   *
   * @param beforeEnd the last action of each thread
   */
  WorkerGroup(
      Scenario scenario,
      WorkerContext context,
      RunControl control,
      LiveProbe probe,
      BooleanSupplier watchersBehind,
      Runnable beforeEnd) {
    this.context = context;
    this.control = control;
    this.probe = probe;
    this.watchersBehind = watchersBehind;
    this.executor =
        new WorkerExecutor(
            scenario.host(),
            scenario.threads(Role.PRODUCER) + scenario.threads(Role.CONSUMER),
            beforeEnd);
    context.setEndConsumers(this::endConsumers);
    timings.put(Role.PRODUCER, scenario.timing(Role.PRODUCER));
    timings.put(Role.CONSUMER, scenario.timing(Role.CONSUMER));
  }

  /** Adds workers, or makes the newest ones leave, until there are {@code count} of the role. */
  synchronized void resize(Role role, int count) {
    if (control.isStopping() || closed) {
      return;
    }
    workers.removeIf(WorkerThread::hasLeft);
    executor.forgetEnded();
    List<WorkerThread> active = active(role).toList();
    Iterator<String> names = freeNames(role);
    for (int i = active.size(); i < count; i++) {
      add(role, names.next());
    }
    for (int i = active.size() - 1; i >= count; i--) {
      retire(active.get(i));
    }
    applyRates();
  }

  @GuardedBy("this")
  private void add(Role role, String name) {
    int id = ++lastId;
    ThreadClock clock = new ThreadClock(id, name, control, true, watchersBehind);
    Worker worker = new Worker(context, role, id, timing(role), clock);
    WorkerThread added =
        new WorkerThread(role, worker, clock, probe, context.events(), executor.isPool());
    added.announce();
    workers.add(added);
    executor.execute(added);
  }

  /**
   * Returns the lowest free names of the role. A worker that ended without having to leave keeps
   * its name.
   */
  @GuardedBy("this")
  private Iterator<String> freeNames(Role role) {
    Set<String> taken = workers.stream().map(WorkerThread::name).collect(Collectors.toSet());
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(role::threadName)
        .filter(name -> !taken.contains(name))
        .iterator();
  }

  private void retire(WorkerThread worker) {
    worker.setPaused(false);
    if (executor.remove(worker)) {
      worker.withdraw();
    } else {
      worker.leave(Ending.RETIRED);
    }
  }

  /** Makes the consumers leave when all work is done, on the thread of the last producer. */
  private synchronized void endConsumers() {
    active(Role.CONSUMER).forEach(worker -> worker.leave(Ending.JOINED));
  }

  /** Makes all producers leave as soon as their hands are empty. No worker is added from now on. */
  synchronized void closeDown() {
    closed = true;
    active(Role.PRODUCER).forEach(this::retire);
  }

  /** Interrupts all workers of the role. */
  synchronized void interrupt(Role role) {
    active(role).forEach(WorkerThread::interrupt);
  }

  synchronized void interrupt(int id) {
    with(id, WorkerThread::interrupt);
  }

  /** Returns the rate of later workers of the role. */
  synchronized Rate rate(Role role) {
    return timing(role).rate();
  }

  /** Changes the timing of all workers of the role, and of later ones. */
  synchronized void setTiming(Role role, Timing timing) {
    timings.put(role, timing);
    active(role).forEach(worker -> worker.setTiming(timing));
    applyRates();
  }

  /** Changes the rate of one worker. */
  synchronized void setRate(int id, Rate rate) {
    with(id, worker -> worker.setTiming(worker.timing().withRate(rate)));
    applyRates();
  }

  synchronized void setPaused(int id, boolean paused) {
    with(id, worker -> worker.setPaused(paused));
  }

  /** Interrupts all workers because the run stops, and starts no more. */
  synchronized void stop() {
    workers.forEach(WorkerThread::stop);
    executor.shutdown();
  }

  synchronized void wakeAll() {
    workers.forEach(WorkerThread::wake);
  }

  /** Emits the lines of buffer code at which workers stand still. */
  synchronized void emitLines(CodeLines lines) {
    workers.forEach(worker -> lines.standsStill(control.now(), worker.id(), worker.stack()));
  }

  /** Returns the threads that have not ended. */
  List<Thread> living() {
    return executor.living();
  }

  @GuardedBy("this")
  private Stream<WorkerThread> active(Role role) {
    return workers.stream().filter(worker -> worker.isActive(role));
  }

  @GuardedBy("this")
  private void with(int id, Consumer<WorkerThread> action) {
    workers.stream().filter(worker -> worker.id() == id).findFirst().ifPresent(action);
  }

  @GuardedBy("this")
  private Timing timing(Role role) {
    return Optional.ofNullable(timings.get(role)).orElseThrow();
  }

  /** Adjusts the dwell of steps to the rates. */
  @GuardedBy("this")
  private void applyRates() {
    control.setItemsPerSecond(
        Math.min(itemsPerSecond(Role.PRODUCER), itemsPerSecond(Role.CONSUMER)));
  }

  /** Returns the number of items that the workers of the role could handle without any waiting. */
  @GuardedBy("this")
  private double itemsPerSecond(Role role) {
    return active(role).mapToDouble(worker -> worker.timing().rate().perSecond()).sum();
  }
}
