package bufferscope.run;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.EventQueue;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent.ChangedSetting;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.sync.Slots;
import bufferscope.sync.live.TracedSync;
import bufferscope.trace.Trace;
import bufferscope.trace.Witness;
import bufferscope.work.LinePause;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.worker.TypedLineQueue;
import bufferscope.work.worker.WorkerContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A run of a scenario on real threads.
 *
 * <p>All methods except {@link #awaitEnd} and {@link #close} may be called on the thread of a
 * window: they return at once, and take no lock that a worker holds while it dwells, waits or
 * stands still. Their effect shows in later frames.
 */
public final class LiveRun implements AutoCloseable {
  /** The id of the thread that acts for the user. */
  public static final int CONTROL_THREAD = 0;

  /** The number of unread events above which workers wait between two items. */
  private static final int MAX_BACKLOG = 1 << 17;

  private final RunControl control = new RunControl();
  private final EventQueue events = new EventQueue();
  private final FrameQueue frames = new FrameQueue();
  private final PrintedLines printed = new PrintedLines();
  private final Duration shutdownLimit;
  private final CodeLines lines;
  private final CapacityChanger capacityChanger;
  private final TypedLineQueue typedLines;
  private final WorkerGroup workers;
  private final Observer observer;
  private final RunThreads threads;

  private LiveRun(Scenario scenario, Optional<LiveCode> code, int maxBacklog, Witness witness) {
    shutdownLimit = scenario.safeguards().shutdownLimit();
    lines = new CodeLines(events);
    LiveProbe probe = new LiveProbe(control, events, lines);
    TracedSync sync = new TracedSync(probe, scenario.fair());
    FoundFaults faults = new FoundFaults(code.isPresent(), probe);
    BoundedBuffer<Item> buffer =
        code.isPresent()
            ? code.get().newBuffer(sync, probe, faults::report, printed::add, scenario.capacity())
            : scenario.mechanism().newBuffer(sync, scenario.capacity());
    capacityChanger = new CapacityChanger(buffer, control, probe, events);
    WorkerContext context = new WorkerContext(buffer, scenario, events);
    typedLines = context.typedLines();
    workers =
        new WorkerGroup(
            scenario,
            context,
            control,
            probe,
            () -> events.backlog() > maxBacklog,
            new HeldLocks(sync, probe, control)::keepUntilStop);
    observer = new Observer(events, control, scenario, this, faults, frames, witness);
    threads = new RunThreads(workers::living, capacityChanger, control::watchTime, observer);
  }

  /**
   * Creates a run in real time. Its threads exist, and stand before their first step until {@link
   * #start}.
   */
  public static LiveRun open(Scenario scenario) {
    return open(scenario, Witness.NONE);
  }

  /**
   * Creates a run with a witness, which receives all events on the thread of the run's observer.
   */
  public static LiveRun open(Scenario scenario, Witness witness) {
    return open(scenario, MAX_BACKLOG, witness);
  }

  /** Creates a run of that code instead of the scenario's mechanism. */
  public static LiveRun open(Scenario scenario, LiveCode code, Witness witness) {
    return begin(scenario, new LiveRun(scenario, Optional.of(code), MAX_BACKLOG, witness));
  }

  /** Creates a run whose workers wait while more than {@code maxBacklog} events are unread. */
  static LiveRun open(Scenario scenario, int maxBacklog, Witness witness) {
    return begin(scenario, new LiveRun(scenario, Optional.empty(), maxBacklog, witness));
  }

  private static LiveRun begin(Scenario scenario, LiveRun run) {
    run.capacityChanger.announce();
    run.workers.resize(Role.PRODUCER, scenario.threads(Role.PRODUCER));
    run.workers.resize(Role.CONSUMER, scenario.threads(Role.CONSUMER));
    run.setLinePauses(scenario.linePauses());
    run.threads.start();
    return run;
  }

  public Phase phase() {
    return control.phase();
  }

  /** Starts the run, or ends a pause. */
  public void start() {
    if (control.resume(false)) {
      wakeAll();
    }
  }

  /**
   * Makes all threads stand still where they are. A sleeping thread keeps the rest of its sleep,
   * and a thread that holds the lock keeps it.
   */
  public void pause() {
    control.pause();
  }

  /**
   * Continues until one thread has done one synchronisation step, then pauses. No other thread
   * moves, except those that this step releases inside a lock, a semaphore or the JDK's queue.
   */
  public void step() {
    if (control.resume(true)) {
      wakeAll();
    }
  }

  /**
   * Sets whether the run is paused at each new fault; at first it is not. When the run goes on, the
   * same fault is only counted; a fault of another kind pauses it again.
   */
  public void setPausingAtFaults(boolean pausing) {
    observer.setPausingAtFaults(pausing);
  }

  public void setTempo(Tempo tempo) {
    control.setTempo(tempo);
    observer.settingChanged();
    wakeAll();
  }

  /**
   * Changes the capacity as soon as the lock of the buffer is free.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,024
   */
  public void setCapacity(int capacity) {
    capacityChanger.request(Slots.checkCapacity(capacity));
    observer.settingChanged();
  }

  /** Changes the times of all threads of the role, and of those to come. */
  public void setTiming(Role role, Timing timing) {
    boolean another = !timing.rate().equals(workers.rate(role));
    workers.setTiming(role, timing);
    if (another) {
      changed(
          CONTROL_THREAD,
          role == Role.PRODUCER ? ChangedSetting.PRODUCTION_RATE : ChangedSetting.CONSUMPTION_RATE,
          timing.rate().perSecond());
    }
    observer.settingChanged();
  }

  /** Adds threads, or makes the newest ones leave as soon as their hands are empty. */
  public void setThreads(Role role, int count) {
    workers.resize(role, Team.checkThreads(count));
    changed(
        CONTROL_THREAD,
        role == Role.PRODUCER ? ChangedSetting.PRODUCERS : ChangedSetting.CONSUMERS,
        count);
    observer.settingChanged();
  }

  /** Changes the rate of one thread, unless it has ended. */
  public void setRate(int thread, Rate rate) {
    workers.setRate(thread, rate);
    changed(thread, ChangedSetting.THREAD_RATE, rate.perSecond());
    observer.settingChanged();
  }

  /** Emits the change, unless the run has not begun or is over. */
  private void changed(int thread, ChangedSetting setting, double value) {
    if (phase() == Phase.RUNNING || phase() == Phase.PAUSED) {
      events.emit(new SettingChanged(control.now(), thread, setting, value));
    }
  }

  /** Pauses or resumes one thread, unless it has ended. */
  public void setPaused(int thread, boolean paused) {
    workers.setPaused(thread, paused);
    observer.settingChanged();
  }

  /** Interrupts a thread, which ends it; an item in its hands stays there. */
  public void interrupt(int thread) {
    workers.interrupt(thread);
  }

  /** Sets whether threads emit the lines of buffer code that they reach; at first they do not. */
  public void watchLines(boolean watched) {
    lines.setWatched(watched);
    if (watched) {
      workers.emitLines(lines);
    }
  }

  /** Makes threads sleep at these lines of buffer code from now on, and at no others. */
  public void setLinePauses(List<LinePause> pauses) {
    lines.setPauses(pauses);
    wakeAll();
  }

  /**
   * Gives a typed line to the producers: as the next item or, if it is {@value Item#THE_END}, as
   * the end of the typing. Returns false if the line is dropped, because too many lines wait or the
   * typing has ended.
   *
   * @throws IllegalArgumentException if it does not have 1 to {@value ItemKind.MAX_LENGTH}
   *     characters
   */
  public boolean type(String line) {
    boolean accepted = typedLines.add(line);
    workers.wakeAll();
    return accepted;
  }

  /** Ends the typing: there will be no more lines. */
  public void endTyping() {
    typedLines.close();
    workers.wakeAll();
  }

  /** Returns the queue of the frames that the run publishes. */
  public FrameQueue frames() {
    return frames;
  }

  /** Returns the lines that the buffer code prints. */
  public PrintedLines printed() {
    return printed;
  }

  /** Returns the error in the program itself that ended the run, if there was one. */
  public Optional<Throwable> failure() {
    return observer.failure();
  }

  /**
   * Returns the time that the process was stopped, or the computer slept, since the run began. The
   * run's time leaves it out.
   */
  public Duration stoodStill() {
    return Duration.ofNanos(control.leftOut());
  }

  /**
   * Ends the run in good order if its scenario has a time limit for that: producers stop, and
   * consumers use up the items in the buffer until the time is over. Without a limit, the run stops
   * at once.
   */
  public void shutDown() {
    if (shutdownLimit.isZero()) {
      stop();
    } else if (observer.beginShutdown()) {
      workers.closeDown();
    }
  }

  /** Interrupts all threads, so that they end. */
  public void stop() {
    control.stop();
    workers.stop();
    threads.interruptCapacityChanger();
  }

  /** Waits until all threads have ended; returns false if they have not in that time. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return threads.join(limit);
  }

  /** Stops the run and waits until all threads have ended. */
  @Override
  public void close() {
    stop();
    threads.joinAll();
  }

  /** Requests the newest part of the run. It includes all events emitted so far. */
  public CompletableFuture<Trace> trace() {
    return observer.trace();
  }

  private void wakeAll() {
    workers.wakeAll();
    capacityChanger.wake();
  }

  /** Returns true if threads are held, so that a run without progress is no standstill. */
  boolean isHeld() {
    return control.isHalted() || lines.isAnyAsleep();
  }

  /** Interrupts the consumers, since no more items will come. */
  void interruptConsumers() {
    workers.interrupt(Role.CONSUMER);
  }

  /** Waits until all threads but the observer have ended, or for some seconds. */
  void joinThreads() {
    threads.joinOthers();
  }
}
