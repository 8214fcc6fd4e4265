package bufferscope.run;

import bufferscope.sync.Clock;
import com.google.errorprone.annotations.concurrent.GuardedBy;

/**
 * What all threads of a run heed: whether it runs, at what tempo, and when to stop.
 *
 * <p>It only states; threads look at it at every step ({@link ThreadClock}), and whoever changes it
 * wakes those who sleep.
 */
final class Gate {
  private final Timeline timeline = new Timeline();
  private volatile Phase phase = Phase.READY;
  private volatile boolean oneStep;

  /** How long a step dwells, in nanoseconds of run time. */
  private volatile long dwellNanos;

  @GuardedBy("this")
  private Tempo tempo = Tempo.REAL_TIME;

  @GuardedBy("this")
  private double itemsPerSecond = 1;

  Phase phase() {
    return phase;
  }

  /** Run time; see {@link Clock#runTime}. */
  long now() {
    return timeline.now();
  }

  /** Run time per real time; 0 while nothing moves. */
  double speed() {
    return timeline.speed();
  }

  /** Whether threads have to stand still. */
  boolean isClosed() {
    Phase now = phase;
    return now == Phase.PAUSED || now == Phase.READY;
  }

  boolean isStopping() {
    return phase.compareTo(Phase.STOPPING) >= 0;
  }

  long dwellNanos() {
    return dwellNanos;
  }

  /** Lets the threads go; {@code step} for one step only. Answers whether that changed anything. */
  synchronized boolean open(boolean step) {
    if (!isClosed()) {
      return false;
    }
    oneStep = step;
    phase = Phase.RUNNING;
    timeline.setSpeed(tempo.speed());
    return true;
  }

  synchronized void close() {
    if (phase == Phase.RUNNING) {
      phase = Phase.PAUSED;
      timeline.setSpeed(0);
    }
  }

  synchronized void stop() {
    if (!isStopping()) {
      phase = Phase.STOPPING;
      timeline.setSpeed(0);
    }
  }

  synchronized void ended() {
    phase = Phase.ENDED;
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
    dwellNanos = Math.round(tempo.dwellNanos(itemsPerSecond) * tempo.speed());
    if (phase == Phase.RUNNING) {
      timeline.setSpeed(tempo.speed());
    }
  }

  /** A thread has done a step; the run pauses if this was the one asked for. */
  void stepDone() {
    if (oneStep) {
      closeAfterStep();
    }
  }

  private synchronized void closeAfterStep() {
    if (oneStep) { // not if another thread was first and the run may go on by now
      oneStep = false;
      close();
    }
  }
}
