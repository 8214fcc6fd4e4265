package bufferscope.run;

import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.Event;
import bufferscope.measure.Observation;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the events that the observer of a run has read into frames.
 *
 * <p>While steps are few, each has a frame of its own, so that a watcher can show them one by one.
 * While they are many, a frame holds all events of a few milliseconds. For the observer's thread.
 */
final class FramePublisher {
  private static final long FRAME_NANOS = 8_000_000;

  /**
   * The maximum number of events between two regular frames at which each has a frame of its own.
   */
  private static final int FEW = 8;

  private final RunControl control;
  private final Observation seen;
  private final FrameQueue frames;

  /** The events of the next frame, without the first {@link #skipped} ones. */
  private final List<Event> pendingEvents = new ArrayList<>();

  private long skipped;

  /** The time of the last regular frame, and the numbers of events and violations since then. */
  private long regularAt;

  private int readSince;
  private int violatedSince;

  /** Whether events were few before the last regular frame. */
  private boolean calm;

  /**
   * Creates a publisher of frames.
   *
   * @param seen the observation that a frame shows
   * @param frames takes the frames
   */
  FramePublisher(RunControl control, Observation seen, FrameQueue frames) {
    this.control = control;
    this.seen = seen;
    this.frames = frames;
  }

  /**
   * Publishes the step before that event if it gets a frame of its own; called before the observer
   * reads the event.
   */
  void beforeReading(Event event) {
    readSince++;
    boolean apart = calm && readSince <= FEW && control.phase() != Phase.READY;
    if (apart && !pendingEvents.isEmpty() && !isOneStep(lastPending(), event)) {
      publish();
    }
  }

  private Event lastPending() {
    return pendingEvents.get(pendingEvents.size() - 1);
  }

  /** Returns true if both events belong to one call of {@code signalAll}, which is one step. */
  private static boolean isOneStep(Event before, Event event) {
    return before instanceof Signalled first
        && event instanceof Signalled next
        && first.thread() == next.thread()
        && first.condition().equals(next.condition());
  }

  /** Adds an event that was read to the next frame. */
  void add(Event event) {
    if (pendingEvents.size() == Frame.MAX_EVENTS) {
      skipped += Frame.MAX_EVENTS;
      pendingEvents.clear();
    }
    pendingEvents.add(event);
  }

  /** Publishes the state of a violation, unless there were many since the last regular frame. */
  void publishViolation() {
    if (++violatedSince <= FEW) {
      publish();
    }
  }

  /** Publishes a regular frame if one is due. */
  void publishIfDue() {
    if (System.nanoTime() - regularAt >= FRAME_NANOS) {
      publish();
      regularAt = System.nanoTime();
      calm = readSince <= FEW;
      readSince = 0;
      violatedSince = 0;
    }
  }

  /** Publishes a frame with the events since the previous one. */
  void publish() {
    frames.add(Frame.of(control.phase(), control.now(), seen, List.copyOf(pendingEvents), skipped));
    pendingEvents.clear();
    skipped = 0;
  }
}
