package bufferscope.ui.stage;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the picture. It decides which frame all views show at a pulse, so that everything
 * drawn belongs to one state, or to the transition from one state to the next.
 *
 * <p>Slow steps are shown one by one: the things that a step moves walk, and the frame is shown on
 * arrival. With faster steps nothing walks: the newest frame is shown, and the steps that are
 * passed over are counted. The measured speed decides, with some inertia.
 */
public final class Presenter {
  /** The duration of a walk when no other step waits to be shown. */
  private static final long WALK_NANOS = 380_000_000;

  /**
   * The duration of a walk when another step waits. It limits the number of steps per second that
   * are shown one by one.
   */
  private static final long HASTE_NANOS = 120_000_000;

  /** The duration of a step that moves nothing. */
  private static final long STILL_NANOS = 17_000_000;

  /** The greatest lag of the picture at which steps are shown one by one. */
  private static final long MOST_LAG_NANOS = 900_000_000;

  /**
   * Steps are shown one by one again after some time in which the lag of the picture would not have
   * exceeded this.
   */
  private static final long CALM_LAG_NANOS = 400_000_000;

  private static final long CALM_NANOS = 2_000_000_000;

  /**
   * The shortest time between pictures that pass over steps; with a shorter one they would flicker.
   */
  private static final long CADENCE_NANOS = 100_000_000;

  private static final Set<Class<? extends Event>> WALKS =
      Set.of(
          LockEvent.WantsLock.class,
          LockEvent.AcquiredLock.class,
          LockEvent.ReleasedLock.class,
          LockEvent.GaveUpLock.class,
          ConditionEvent.BeganWaiting.class,
          ConditionEvent.Signalled.class,
          ConditionEvent.LeftWaitSet.class,
          ConditionEvent.StoppedWaiting.class,
          SlotsEvent.SlotWritten.class,
          SlotsEvent.SlotRead.class,
          SlotsEvent.SlotCopied.class,
          SlotsEvent.IndexMoved.class,
          SemaphoreEvent.WantsPermit.class,
          SemaphoreEvent.AcquiredPermit.class,
          SemaphoreEvent.ReleasedPermit.class,
          SemaphoreEvent.GaveUpPermit.class);

  private final Movements movements;
  private final FrameViews screen;
  private final Predicate<Frame> held;
  private final Deque<WaitingFrame> waiting = new ArrayDeque<>();

  /** The frame to which things walk; null while nothing walks. */
  private @Nullable WaitingFrame next;

  /** The part of the way that is done, 0 to 1. */
  private double done;

  /** The frame that is shown; null before the first. */
  private @Nullable Frame shown;

  private boolean stepByStep = true;
  private long now;
  private long steppedAt;

  /** The time at which all steps would have been shown one by one. */
  private long busyUntil;

  /** The time since which the picture would not have been late. */
  private long calmSince;

  /** A frame, and the time when it came. */
  private record WaitingFrame(Frame frame, long since) {}

  /** The movements between two frames. */
  public interface Movements {
    /** Starts the movements to the positions of that frame. Returns true if anything moves. */
    boolean setOut(Frame next);

    /** Puts everything that moves at that part of its way, 0 to 1. */
    void move(double part);
  }

  /** All views together. */
  public interface FrameViews {
    /** Removes the run that was shown. */
    void clear();

    /** Shows the pace of the movements that start. */
    void show(PicturePace pace);

    /** Shows that frame, with everything at its place. */
    void show(Frame frame, PicturePace pace);
  }

  /**
   * Creates a presenter that has shown nothing yet.
   *
   * @param held returns true as long as the picture must stay at that frame
   */
  public Presenter(Movements movements, FrameViews screen, Predicate<Frame> held) {
    this.movements = movements;
    this.screen = screen;
    this.held = held;
  }

  /**
   * Moves the picture on; called at every pulse.
   *
   * @param pulse its time in nanoseconds
   * @param fresh whether the picture begins anew: then the first frame is shown at once
   * @param frames the new frames, oldest first
   */
  public void pulse(long pulse, boolean fresh, List<Frame> frames) {
    long passed = pulse - now;
    now = pulse;
    if (fresh) {
      clear();
    }
    frames.forEach(this::take);
    if (isHeld()) {
      return;
    }
    choosePace();
    if (stepByStep) {
      walk(passed);
    } else {
      jump();
    }
  }

  private void take(Frame frame) {
    if (shown == null) {
      show(frame);
      return;
    }
    if (!waiting.isEmpty() && waiting.getLast().frame().steps() == 0) {
      waiting.removeLast(); // only time had passed
    }
    waiting.add(new WaitingFrame(frame, now));
    busyUntil = Math.max(busyUntil, now) + effort(frame);
  }

  /** Returns the time that it takes to show all steps of that frame one by one. */
  private static long effort(Frame frame) {
    long effort = frame.skipped() * HASTE_NANOS;
    boolean signalled = false;
    for (Event event : frame.events()) {
      boolean signal = event instanceof ConditionEvent.Signalled;
      boolean walks = WALKS.contains(event.getClass()) && !(signal && signalled);
      effort += walks ? HASTE_NANOS : STILL_NANOS;
      signalled = signal;
    }
    return effort;
  }

  private void clear() {
    screen.clear();
    waiting.clear();
    next = null;
    shown = null;
    stepByStep = true;
    busyUntil = now;
  }

  private boolean isHeld() {
    return shown != null && held.test(shown);
  }

  private void choosePace() {
    long late = waiting.isEmpty() ? 0 : now - waiting.getFirst().since();
    long lag = Math.max(busyUntil - now, late);
    if (lag > CALM_LAG_NANOS) {
      calmSince = now;
    }
    if (stepByStep && lag > MOST_LAG_NANOS) {
      stepByStep = false;
      if (next != null) {
        waiting.addFirst(next);
        next = null;
        steppedAt = 0; // the transition under way must not stop there
      }
    } else if (!stepByStep && now - calmSince > CALM_NANOS) {
      stepByStep = true;
    }
  }

  private void walk(long passed) {
    boolean arrived = next != null && goOnWalking(next.frame(), passed);
    WaitingFrame first = waiting.peek();
    if (next != null || isHeld() || first == null) {
      return;
    }
    if (movements.setOut(first.frame())) {
      waiting.remove();
      next = first;
      done = 0;
      screen.show(new PicturePace(true, Math.max(0, first.frame().steps() - 1)));
    } else if (!arrived) { // otherwise two states would be shown at one pulse
      waiting.remove();
      show(first.frame());
    }
  }

  /** Moves everything on. Returns true on arrival. */
  private boolean goOnWalking(Frame there, long passed) {
    done += (double) passed / (waiting.isEmpty() ? WALK_NANOS : HASTE_NANOS);
    if (done < 1) {
      movements.move(done);
      return false;
    }
    next = null;
    show(there);
    return true;
  }

  private void jump() {
    boolean stepped = waiting.stream().anyMatch(each -> each.frame().steps() > 0);
    boolean runs = !waiting.isEmpty() && waiting.getLast().frame().phase() == Phase.RUNNING;
    if (waiting.isEmpty() || (stepped && runs && now - steppedAt < CADENCE_NANOS)) {
      return;
    }
    Frame newest = waiting.remove().frame();
    while (!waiting.isEmpty() && !held.test(newest)) {
      newest = waiting.remove().frame().after(newest);
    }
    show(newest);
  }

  private void show(Frame frame) {
    boolean first = shown == null;
    shown = frame;
    if (!first && frame.steps() > 0) {
      steppedAt = now;
    }
    screen.show(frame, new PicturePace(stepByStep, first ? 0 : Math.max(0, frame.steps() - 1)));
  }
}
