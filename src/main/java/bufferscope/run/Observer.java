package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.event.Event.ShutdownBegan;
import bufferscope.event.Event.ShutdownEnded;
import bufferscope.event.Event.Signalled;
import bufferscope.event.EventQueue;
import bufferscope.measure.Completion;
import bufferscope.measure.Observation;
import bufferscope.trace.Trace;
import bufferscope.work.EndOfStream;
import bufferscope.work.Scenario;
import bufferscope.work.safeguard.ShutdownDeadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads all events of a run on a thread of its own: folds them into the state, judges and measures
 * them, and lays out a {@link Frame} for whoever watches.
 *
 * <p>While steps are few, each has a frame of its own, so that a watcher can show one after the
 * other. Where they are many, a frame holds all that happened in a few milliseconds.
 */
final class Observer implements Runnable {
  private static final int BATCH = 8192;
  private static final long REST_NANOS = 3_000_000;
  private static final long FRAME_NANOS = 8_000_000;

  /** With more events than this between two regular frames, they have no frames of their own. */
  private static final int FEW = 8;

  private final EventQueue events;
  private final RunControl control;
  private final BooleanSupplier isHeld;
  private final Runnable consumersOff;
  private final Runnable stop;
  private final Runnable untilThreadsEnd;
  private final Observation seen = new Observation();
  private final Recorder recorder = new Recorder();
  private final Completion completion;
  private final StandstillWatch standstill;

  private final List<Event> pendingEvents = new ArrayList<>();
  private long skipped;
  private final FrameQueue frames = new FrameQueue();

  /** When the last regular frame was laid out; events that were read, and violations, since. */
  private long published;

  private int readSince;
  private int violatedSince;

  /** Whether events were few before that. */
  private boolean calm;

  private final ShutdownDeadline shutdown;

  private volatile boolean pausingAtFaults;

  private volatile @Nullable Throwable failure;

  /**
   * An observer.
   *
   * @param isHeld whether threads are kept from going on, which is no standstill
   * @param consumersOff interrupts the consumers, who have nothing to do any more
   * @param stop asks all threads to end, since all is done
   * @param untilThreadsEnd returns when all threads that emit events have ended
   */
  Observer(
      EventQueue events,
      RunControl control,
      Scenario scenario,
      BooleanSupplier isHeld,
      Runnable consumersOff,
      Runnable stop,
      Runnable untilThreadsEnd) {
    this.events = events;
    this.control = control;
    shutdown = new ShutdownDeadline(scenario.hardening().shutdownLimit(), control::awake);
    EndOfStream end = scenario.workload().end();
    completion = new Completion(end);
    this.isHeld = isHeld;
    this.consumersOff = consumersOff;
    this.stop = stop;
    this.untilThreadsEnd = untilThreadsEnd;
    standstill =
        new StandstillWatch(
            scenario.host().poolThreads(),
            end == EndOfStream.NONE || end == EndOfStream.INTERRUPT,
            control::awake);
  }

  /** The frames that were not taken before, oldest first. */
  List<Frame> take() {
    return frames.takeAll();
  }

  /** Whether the run is paused when something goes wrong in a way in which it did not before. */
  void setPausingAtFaults(boolean pausing) {
    pausingAtFaults = pausing;
  }

  /** What went wrong in the observer itself; then there are no more frames. */
  Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /** The newest stretch of the run so far; it answers when it has read all that was told. */
  CompletableFuture<Trace> trace() {
    return recorder.trace();
  }

  @Override
  public void run() {
    try {
      while (!control.isStopping()) {
        long now = control.now();
        int read = events.drain(this::read, BATCH);
        if (read < BATCH) {
          seen.advanceTo(now); // what was before has come, save an event just being told
          recorder.answer();
        }
        lookIfAllDone();
        lookIfTimeIsOver();
        lookIfStandstill();
        if (System.nanoTime() - published >= FRAME_NANOS) {
          publish();
          published = System.nanoTime();
          calm = readSince <= FEW;
          readSince = 0;
          violatedSince = 0;
        }
        if (read == 0) {
          LockSupport.parkNanos(this, REST_NANOS);
        }
      }
      untilThreadsEnd.run();
      while (events.drain(this::read, BATCH) > 0) {}
      tellWhatWasLeft();
      seen.advanceTo(control.now());
      control.ended();
      publish();
    } catch (RuntimeException | Error e) {
      failure = e;
      stop.run();
      control.ended();
    } finally {
      recorder.end();
    }
  }

  private void read(Event event) {
    readSince++;
    if (isApart() && !pendingEvents.isEmpty() && !isOneStep(lastUntold(), event)) {
      publish();
    }
    standstill.saw(event);
    long violations = seen.violations();
    int stops = seen.stops();
    seen.read(event);
    recorder.add(event, seen.fold());
    completion.read(event);
    if (pendingEvents.size() == Frame.MAX_EVENTS) {
      skipped += Frame.MAX_EVENTS;
      pendingEvents.clear();
    }
    pendingEvents.add(event);
    pauseIfWrong(stops);
    if (seen.stops() > stops || (seen.violations() > violations && ++violatedSince <= FEW)) {
      publish(); // the state of this moment, before another thread changes it
    }
  }

  /** Pauses the run if more stops it than before. */
  private void pauseIfWrong(int stopsBefore) {
    if (pausingAtFaults && seen.stops() > stopsBefore) {
      control.close();
    }
  }

  /** Whether the next step has a frame of its own; what comes before the start is one. */
  private boolean isApart() {
    return calm && readSince <= FEW && control.phase() != Phase.READY;
  }

  private Event lastUntold() {
    return pendingEvents.get(pendingEvents.size() - 1);
  }

  /** A call of {@code signalAll} is one step, however many threads it signals. */
  private static boolean isOneStep(Event before, Event event) {
    return before instanceof Signalled first
        && event instanceof Signalled next
        && first.thread() == next.thread()
        && first.condition().equals(next.condition());
  }

  private void lookIfAllDone() {
    if (completion.isAllDone(seen.fold())) {
      stop.run();
    } else if (completion.letsConsumersGo(seen.fold())) {
      consumersOff.run();
    }
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

  private void lookIfTimeIsOver() {
    if (shutdown.isOver()) {
      stop.run();
    }
  }

  private void tellWhatWasLeft() {
    if (shutdown.hasBegun()) {
      int left = seen.fold().occupancy() + seen.fold().inHands();
      read(new ShutdownEnded(control.now(), LiveRun.CONTROL_THREAD, left));
    }
  }

  private void lookIfStandstill() {
    if (isHeld.getAsBoolean()) {
      standstill.excuse();
    } else {
      int stops = seen.stops();
      standstill.look(seen.fold()).ifPresent(found -> seen.standstill(standstill.last(), found));
      pauseIfWrong(stops);
    }
  }

  /** Lays out a frame with what happened since the one before. */
  private void publish() {
    frames.add(Frame.of(control.phase(), control.now(), seen, List.copyOf(pendingEvents), skipped));
    pendingEvents.clear();
    skipped = 0;
  }
}
