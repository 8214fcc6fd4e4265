package bufferscope.run;

import bufferscope.sync.Clock;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The phase and the tempo of a run.
 *
 * <p>It holds values only. Threads read them at every step ({@link ThreadClock}), and a method that
 * changes them must wake the threads that sleep. The monitor is held for a few instructions only.
 */
final class RunControl {
  private final RunClock clock = new RunClock();
  private volatile Rule rule = new Rule(Phase.READY, 0, 0, false, null);

  @GuardedBy("this")
  private Tempo tempo = Tempo.REAL_TIME;

  @GuardedBy("this")
  private double itemsPerSecond = 1;

  /**
   * The values at one time, read by threads without a lock.
   *
   * @param speed run time per real time; 0 while nothing moves
   * @param dwellNanos the dwell at each step, in nanoseconds of run time
   * @param oneStep whether the run goes on by one step only
   * @param mover the thread that does this step, as soon as one has begun it
   */
  private record Rule(
      Phase phase, double speed, long dwellNanos, boolean oneStep, @Nullable ThreadClock mover) {
    boolean isHalted() {
      return phase == Phase.PAUSED || phase == Phase.READY;
    }

    boolean permits(ThreadClock clock) {
      return !isHalted() && (!oneStep || mover == clock);
    }
  }

  Phase phase() {
    return rule.phase;
  }

  /** Returns the run time; see {@link Clock#runTime}. */
  long now() {
    return clock.now();
  }

  /**
   * Returns the real time in nanoseconds without {@link #leftOut}; only differences have a meaning.
   */
  long awake() {
    return clock.awake();
  }

  /** Returns the nanoseconds that the process was stopped, which the run's time leaves out. */
  long leftOut() {
    return clock.leftOut();
  }

  /** Reads the time until the run stops, which reveals when the process was stopped. */
  void watchTime() {
    while (!isStopping()) {
      clock.beat();
      LockSupport.parkNanos(this, RunClock.BEAT_NANOS / 2);
    }
  }

  /** Returns the run time per real time; 0 while nothing moves. */
  double speed() {
    return rule.speed;
  }

  /** Returns true before the start and in a pause, while threads stand still. */
  boolean isHalted() {
    return rule.isHalted();
  }

  boolean isStopping() {
    return rule.phase.compareTo(Phase.STOPPING) >= 0;
  }

  long dwellNanos() {
    return rule.dwellNanos;
  }

  /** Returns true if threads neither dwell nor stand still nor do one step only. */
  boolean runsFreely() {
    Rule now = rule;
    return now.dwellNanos == 0 && !now.isHalted() && !now.oneStep;
  }

  /** Starts the run or ends a pause; returns false if the run is not halted. */
  synchronized boolean resume(boolean oneStep) {
    if (!isHalted()) {
      return false;
    }
    become(Phase.RUNNING, tempo.speed(), oneStep, null);
    return true;
  }

  synchronized void pause() {
    if (phase() == Phase.RUNNING) {
      become(Phase.PAUSED, 0, false, null);
    }
  }

  synchronized void stop() {
    if (!isStopping()) {
      become(Phase.STOPPING, 0, false, null);
    }
  }

  synchronized void ended() {
    become(Phase.ENDED, 0, false, null);
  }

  synchronized void setTempo(Tempo newTempo) {
    tempo = newTempo;
    applyTempo();
  }

  /** Sets the intended rate of items. At fast tempos, the dwell is short enough to reach it. */
  synchronized void setItemsPerSecond(double newItemsPerSecond) {
    itemsPerSecond = newItemsPerSecond;
    applyTempo();
  }

  @GuardedBy("this")
  private void applyTempo() {
    double speed = phase() == Phase.RUNNING ? tempo.speed() : 0;
    become(phase(), speed, rule.oneStep, rule.mover);
  }

  /** Sets the rule. Time stops before threads see a pause, and goes on after they see its end. */
  @GuardedBy("this")
  private void become(Phase phase, double speed, boolean oneStep, @Nullable ThreadClock mover) {
    long dwellNanos = Math.round(tempo.dwellNanos(itemsPerSecond) * tempo.speed());
    if (speed == 0) {
      clock.setSpeed(0);
    }
    rule = new Rule(phase, speed, dwellNanos, oneStep, mover);
    if (speed > 0) {
      clock.setSpeed(speed);
    }
  }

  /**
   * Returns true if the thread may do its next step. If the run goes on by one step only, the first
   * thread that calls this gets that step. A thread that would only enter a queue may do so without
   * it, since that changes nothing in the picture.
   */
  boolean permits(ThreadClock clock, BooleanSupplier mustQueue) {
    return rule.permits(clock) || (rule.oneStep && takesStep(clock, mustQueue));
  }

  private synchronized boolean takesStep(ThreadClock clock, BooleanSupplier mustQueue) {
    if (rule.oneStep && mustQueue.getAsBoolean()) {
      return true;
    }
    if (rule.oneStep && rule.mover == null) {
      become(rule.phase, rule.speed, true, clock);
    }
    return rule.permits(clock);
  }

  /** Pauses the run after a thread's step if the run was to go on by one step only. */
  void stepDone() {
    if (rule.oneStep) {
      pauseAfterStep();
    }
  }

  /** Ends the step of a thread that waits for others or sleeps, if it had the only step. */
  void stepDoneBy(ThreadClock clock) {
    if (rule.mover == clock) {
      stepDone();
    }
  }

  private synchronized void pauseAfterStep() {
    if (rule.oneStep) { // not if another thread came first, and the run may go on by now
      pause();
    }
  }
}
