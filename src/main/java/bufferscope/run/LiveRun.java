package bufferscope.run;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.EventQueue;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.sync.Slots;
import bufferscope.sync.live.TracedSync;
import bufferscope.trace.Trace;
import bufferscope.work.LinePause;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.worker.Workplace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A scenario at work on real threads.
 *
 * <p>All methods may be called from the thread of a window: they return at once and take no lock
 * that a worker keeps while it dwells, waits or stands still; only {@link #awaitEnd} and {@link
 * #close} wait. What they ask for shows in later frames.
 */
public final class LiveRun implements AutoCloseable {
  /** The id of the thread that acts for the person at the controls. */
  public static final int CONTROL_THREAD = 0;

  /** With more unread events than this, workers make a break between two items. */
  private static final int MAX_BACKLOG = 1 << 17;

  private final RunControl control = new RunControl();
  private final Duration shutdownLimit;
  private final CodeLines lines;
  private final CapacityChanger capacityChanger;
  private final Workplace place;
  private final WorkerGroup workers;
  private final Observer observer;
  private final RunThreads threads;

  private LiveRun(Scenario scenario, int maxBacklog) {
    EventQueue events = new EventQueue();
    shutdownLimit = scenario.hardening().shutdownLimit();
    lines = new CodeLines(events);
    LiveProbe probe = new LiveProbe(control, events, lines);
    TracedSync sync = new TracedSync(probe, scenario.fair());
    BoundedBuffer<Item> buffer = scenario.mechanism().newBuffer(sync, scenario.capacity());
    capacityChanger = new CapacityChanger(buffer, control, probe, events);
    place = new Workplace(buffer, scenario, events);
    workers =
        new WorkerGroup(
            scenario,
            place,
            CONTROL_THREAD,
            control,
            probe,
            () -> events.backlog() > maxBacklog,
            new HeldLocks(sync, probe, control)::keepUntilStop);
    observer = new Observer(events, control, scenario, new Observed());
    threads = new RunThreads(workers::living, capacityChanger, control::watchTime, observer);
  }

  /**
   * Sets up a run in real time: its threads exist, and stand before their first step until {@link
   * #start}.
   */
  public static LiveRun open(Scenario scenario) {
    return open(scenario, MAX_BACKLOG);
  }

  /** The same whose workers make a break with more than {@code maxBacklog} unread events. */
  static LiveRun open(Scenario scenario, int maxBacklog) {
    LiveRun run = new LiveRun(scenario, maxBacklog);
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

  /** Starts the run, or goes on after a pause. */
  public void start() {
    if (control.open(false)) {
      wakeAll();
    }
  }

  /**
   * Stops all threads where they are; sleeping ones keep the rest of their sleep. A thread that
   * holds the lock goes on holding it.
   */
  public void pause() {
    control.close();
  }

  /**
   * Goes on until one thread has done one synchronisation step, then pauses. No other thread moves,
   * save those that it sets free inside a lock, a semaphore or the queue of the JDK.
   */
  public void step() {
    if (control.open(true)) {
      wakeAll();
    }
  }

  /**
   * Whether the run is paused as soon as something goes wrong; at first it is not. Once it goes on,
   * the same is only counted, and it is paused when something else goes wrong.
   */
  public void setPausingAtFaults(boolean pausing) {
    observer.setPausingAtFaults(pausing);
  }

  public void setTempo(Tempo tempo) {
    control.setTempo(tempo);
    wakeAll();
  }

  /**
   * Changes the capacity as soon as the lock of the buffer is free.
   *
   * @throws IllegalArgumentException if it is not in 1 to 1,024
   */
  public void setCapacity(int capacity) {
    capacityChanger.request(Slots.checkCapacity(capacity));
  }

  /** Changes the times of all producers or consumers, those to come included. */
  public void setTiming(Role role, Timing timing) {
    workers.setTiming(role, timing);
  }

  /** Adds threads, or asks the newest to leave as soon as their hands are empty. */
  public void setThreads(Role role, int count) {
    workers.resize(role, Team.checkThreads(count));
  }

  /** Changes the rate of one thread; does nothing if it has ended. */
  public void setRate(int thread, Rate rate) {
    workers.setRate(thread, rate);
  }

  /** Pauses this thread alone, or lets it go on; does nothing if it has ended. */
  public void setPaused(int thread, boolean paused) {
    workers.setPaused(thread, paused);
  }

  /** Interrupts the thread, which ends it; an item in its hands stays there. */
  public void interrupt(int thread) {
    workers.interrupt(thread);
  }

  /** Whether the lines of buffer code that threads reach are told; at first they are not. */
  public void watchLines(boolean watched) {
    lines.setWatched(watched);
    if (watched) {
      workers.emitLines(lines);
    }
  }

  /** Lets threads sleep at these lines of buffer code from now on, and at no others. */
  public void setLinePauses(List<LinePause> pauses) {
    lines.setPauses(pauses);
    wakeAll();
  }

  /**
   * Hands a typed line to the producers, as the next item or, if it is {@value Item#THE_END}, as
   * the end of all typing; answers whether it was taken on, which it is not when too many lines
   * wait or the typing has ended.
   *
   * @throws IllegalArgumentException if it has not 1 to {@value ItemKind.MAX_LENGTH} characters
   */
  public boolean type(String line) {
    boolean taken = place.keyboard().type(line);
    workers.wakeAll();
    return taken;
  }

  /** Says that no line will be typed any more. */
  public void endTyping() {
    place.keyboard().close();
    workers.wakeAll();
  }

  /**
   * The frames that were not taken before, oldest first. Each step has a frame of its own while
   * these are few; a violation ends a frame.
   */
  public List<Frame> takeFrames() {
    return observer.take();
  }

  /** The same as one frame, with all that happened on the way. */
  public Optional<Frame> takeFrame() {
    return takeFrames().stream().reduce((before, next) -> next.after(before));
  }

  /** What went wrong inside the program itself, if anything did; the run is over then. */
  public Optional<Throwable> failure() {
    return observer.failure();
  }

  /**
   * For how long all of it stood still because the process was stopped, or the computer slept. That
   * is left out of the run's time.
   */
  public Duration stoodStill() {
    return Duration.ofNanos(control.stoodStill());
  }

  /**
   * Ends the run in an orderly way, if its scenario has a time limit for that: producers stop, and
   * consumers use up what there is until the time is over. Otherwise it just stops.
   */
  public void shutDown() {
    if (shutdownLimit.isZero()) {
      stop();
    } else if (observer.beginShutdown()) {
      workers.closeDown();
    }
  }

  /** Asks all threads to end. */
  public void stop() {
    control.stop();
    workers.stop();
    threads.interruptCapacityChanger();
  }

  /** Waits until all threads have ended; answers whether they did in time. */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return threads.join(limit);
  }

  /** Stops the run and waits until all threads have ended. */
  @Override
  public void close() {
    stop();
    threads.joinAll();
  }

  /** The newest stretch of the run so far, up to what was told when this was called or later. */
  public CompletableFuture<Trace> trace() {
    return observer.trace();
  }

  private void wakeAll() {
    workers.wakeAll();
    capacityChanger.wake();
  }

  /** This run as its observer sees it. */
  private final class Observed implements ObservedRun {
    @Override
    public boolean isHeld() {
      return control.isClosed() || lines.isSlept();
    }

    @Override
    public void interruptConsumers() {
      workers.interrupt(Role.CONSUMER);
    }

    @Override
    public void stop() {
      LiveRun.this.stop();
    }

    @Override
    public void joinThreads() {
      threads.joinOthers();
    }
  }
}
