package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.EventQueue;
import bufferscope.event.SafeguardEvent.ShutdownBegan;
import bufferscope.event.SafeguardEvent.ShutdownEnded;
import bufferscope.measure.Completion;
import bufferscope.measure.Observation;
import bufferscope.trace.Trace;
import bufferscope.trace.Witness;
import bufferscope.work.EndOfStream;
import bufferscope.work.Scenario;
import bufferscope.work.safeguard.ShutdownDeadline;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events of a run on a thread of its own: folds them into the state, judges, measures and
 * records them, publishes frames, and stops the run when its work is done.
 */
final class Observer implements Runnable {
  private static final int BATCH = 8192;
  private static final long REST_NANOS = 3_000_000;

  private final EventQueue events;
  private final RunControl control;
  private final LiveRun run;
  private final Witness witness;
  private final Observation seen;
  private final FoundFaults faults;
  private final Recorder recorder = new Recorder();
  private final FramePublisher frames;
  private final Completion completion;
  private final StandstillWatch standstill;
  private final ShutdownDeadline shutdown;
  private volatile boolean pausingAtFaults;
  private volatile boolean settingChanged;
  private volatile @Nullable Throwable failure;

  Observer(
      EventQueue events,
      RunControl control,
      Scenario scenario,
      LiveRun run,
      FoundFaults faults,
      FrameQueue published,
      Witness witness) {
    this.events = events;
    this.control = control;
    this.run = run;
    this.witness = witness;
    this.faults = faults;
    seen = faults.observation();
    frames = new FramePublisher(control, seen, published);
    EndOfStream end = scenario.workload().end();
    completion = new Completion(end);
    standstill =
        new StandstillWatch(
            scenario.host().poolThreads(),
            end == EndOfStream.NONE || end == EndOfStream.INTERRUPT,
            control::awake);
    shutdown = new ShutdownDeadline(scenario.safeguards().shutdownLimit(), control::awake);
  }

  /** Sets whether the run is paused at each new kind of fault. */
  void setPausingAtFaults(boolean pausing) {
    pausingAtFaults = pausing;
  }

  /**
   * Notes that a setting of the run changes: the measures under the present settings begin anew.
   */
  void settingChanged() {
    settingChanged = true;
  }

  /** Returns the error in the observer itself, if there was one; then there are no more frames. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** Returns the newest part of the run, as soon as all events emitted so far are recorded. */
  CompletableFuture<Trace> trace() {
    return recorder.trace();
  }

  /** Begins an orderly shutdown; returns false if it has begun before. */
  boolean beginShutdown() {
    boolean first = shutdown.begin();
    if (first) {
      long limit = shutdown.limit().toNanos();
      events.emit(new ShutdownBegan(control.now(), LiveRun.CONTROL_THREAD, limit));
    }
    return first;
  }

  @Override
  public void run() {
    try {
      while (!control.isStopping()) {
        observe();
      }
      run.joinThreads();
      finish();
    } catch (RuntimeException | Error e) {
      failure = e;
      run.stop();
      control.ended();
    } finally {
      recorder.end();
    }
  }

  private void observe() {
    if (settingChanged) {
      settingChanged = false;
      seen.settingChanged();
    }
    long now = control.now();
    int read = events.drain(this::read, BATCH);
    if (read < BATCH) {
      seen.advanceTo(
          now); // all events before that time are read, except one that is just being emitted
      recorder.answer();
    }
    stopIfOver();
    lookForStandstill();
    frames.publishIfDue();
    if (read == 0) {
      LockSupport.parkNanos(this, REST_NANOS);
    }
  }

  private void finish() {
    while (events.drain(this::read, BATCH) > 0) {}
    if (shutdown.hasBegun()) {
      int left = seen.fold().occupancy() + seen.fold().inHands();
      read(new ShutdownEnded(control.now(), LiveRun.CONTROL_THREAD, left));
    }
    seen.advanceTo(control.now());
    control.ended();
    frames.publish();
  }

  private void read(Event event) {
    frames.beforeReading(event);
    standstill.saw(event);
    long violations = seen.violations();
    int stops = seen.stops();
    seen.read(event);
    faults.reportAt(event);
    recorder.add(event, seen.fold());
    witness.saw(event, seen.fold());
    completion.read(event);
    frames.add(event);
    // A frame of this moment, before another thread changes the state.
    if (seen.stops() > stops) {
      pauseAtFault();
      frames.publish();
    } else if (seen.violations() > violations) {
      frames.publishViolation();
    }
  }

  private void pauseAtFault() {
    if (pausingAtFaults) {
      control.pause();
    }
  }

  private void stopIfOver() {
    if (completion.isAllDone(seen.fold()) || shutdown.isOver()) {
      run.stop();
    } else if (completion.letsConsumersGo(seen.fold())) {
      run.interruptConsumers();
    }
  }

  private void lookForStandstill() {
    if (run.isHeld()) {
      standstill.excuse();
      return;
    }
    int stops = seen.stops();
    standstill.look(seen.fold()).ifPresent(found -> seen.standstill(standstill.last(), found));
    if (seen.stops() > stops) {
      pauseAtFault();
    }
  }
}
