package bufferscope.run;

import bufferscope.sync.Clock;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What all threads of a run heed: whether it runs, at what tempo, and when to stop.
 *
 * <p>It only states; threads look at it at every step ({@link ThreadClock}), and whoever changes it
 * wakes those who sleep. Its monitor is held for a few instructions only.
 */
final class RunControl {
  private final RunClock clock = new RunClock();
  private volatile Rule rule = new Rule(Phase.READY, 0, 0, false, null);

  @GuardedBy("this")
  private Tempo tempo = Tempo.REAL_TIME;

  @GuardedBy("this")
  private double itemsPerSecond = 1;

  /**
   * What holds at one time.
   *
   * @param speed run time per real time; 0 while nothing moves
   * @param dwellNanos how long a step dwells, in nanoseconds of run time
   * @param step whether the run goes on by one step only
   * @param mover the thread that does this step, once there is one
   */
  private record Rule(
      Phase phase, double speed, long dwellNanos, boolean step, @Nullable ThreadClock mover) {
    boolean isClosed() {
      return phase == Phase.PAUSED || phase == Phase.READY;
    }

    boolean lets(ThreadClock clock) {
      return !isClosed() && (!step || mover == clock);
    }
  }

  Phase phase() {
    return rule.phase;
  }

  /** Run time; see {@link Clock#runTime}. */
  long now() {
    return clock.now();
  }

  /** Real time without what {@link #stoodStill} is about; its differences count. */
  long awake() {
    return clock.awake();
  }

  /** For how long, in nanoseconds, the process was stopped; the run's time is without that. */
  long stoodStill() {
    return clock.leftOut();
  }

  /** Looks at the time until the run stops, so that it is noticed when the process was stopped. */
  void watchTime() {
    while (!isStopping()) {
      clock.beat();
      LockSupport.parkNanos(this, RunClock.BEAT_NANOS / 2);
    }
  }

  /** Run time per real time; 0 while nothing moves. */
  double speed() {
    return rule.speed;
  }

  /** Whether threads have to stand still. */
  boolean isClosed() {
    return rule.isClosed();
  }

  boolean isStopping() {
    return rule.phase.compareTo(Phase.STOPPING) >= 0;
  }

  long dwellNanos() {
    return rule.dwellNanos;
  }

  /** Whether the run goes on without dwelling, and not by one step only. */
  boolean isWideOpen() {
    Rule now = rule;
    return now.dwellNanos == 0 && !now.isClosed() && !now.step;
  }

  /** Lets the threads go; {@code step} for one step only. Answers whether that changed anything. */
  synchronized boolean open(boolean step) {
    if (!isClosed()) {
      return false;
    }
    become(Phase.RUNNING, tempo.speed(), step, null);
    return true;
  }

  synchronized void close() {
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

  /** Tells what the rates ask for, to which fast tempos give way. */
  synchronized void setItemsPerSecond(double newItemsPerSecond) {
    itemsPerSecond = newItemsPerSecond;
    applyTempo();
  }

  @GuardedBy("this")
  private void applyTempo() {
    double speed = phase() == Phase.RUNNING ? tempo.speed() : 0;
    become(phase(), speed, rule.step, rule.mover);
  }

  /** Time stands still before a pause is seen, and goes on after the end of the pause is. */
  @GuardedBy("this")
  private void become(Phase phase, double speed, boolean step, @Nullable ThreadClock mover) {
    long dwellNanos = Math.round(tempo.dwellNanos(itemsPerSecond) * tempo.speed());
    if (speed == 0) {
      clock.setSpeed(0);
    }
    rule = new Rule(phase, speed, dwellNanos, step, mover);
    if (speed > 0) {
      clock.setSpeed(speed);
    }
  }

  /**
   * Whether the thread may do its next step. Where the run goes on by one step only, the first
   * thread that asks gets that step. Who would only queue up for others is let go without it: such
   * a thread changes nothing that is seen.
   */
  boolean lets(ThreadClock clock, BooleanSupplier mustQueue) {
    return rule.lets(clock) || (rule.step && takesStep(clock, mustQueue));
  }

  private synchronized boolean takesStep(ThreadClock clock, BooleanSupplier mustQueue) {
    if (rule.step && mustQueue.getAsBoolean()) {
      return true;
    }
    if (rule.step && rule.mover == null) {
      become(rule.phase, rule.speed, true, clock);
    }
    return rule.lets(clock);
  }

  /** A thread has done a step; the run pauses if it was to go on by one only. */
  void stepDone() {
    if (rule.step) {
      closeAfterStep();
    }
  }

  /** That thread waits for others or sleeps; if it had the step, it has done it. */
  void stepDoneBy(ThreadClock clock) {
    if (rule.mover == clock) {
      stepDone();
    }
  }

  private synchronized void closeAfterStep() {
    if (rule.step) { // not if another thread was first and the run may go on by now
      close();
    }
  }
}
