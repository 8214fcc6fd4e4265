package bufferscope.run;

import bufferscope.sync.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread's time and id in a run. The thread itself calls the methods of {@link Clock} and
 * {@link #dwell}; others pause and wake it.
 */
final class ThreadClock implements Clock {
  private static final long BACKLOG_NANOS = 100_000;

  private final int id;
  private final String name;
  private final Gate gate;
  private final boolean heedsPause;
  private final BooleanSupplier watchersBehind;
  private volatile @Nullable Thread thread;
  private volatile boolean paused;

  /** Run time that passed while this thread alone was paused. */
  private long pauses;

  private long dwelt;
  private long lineTold = Long.MIN_VALUE / 2;

  /**
   * A thread of the run.
   *
   * @param name as the picture calls it
   * @param heedsPause whether pauses stop it
   * @param watchersBehind whether threads should produce fewer events for a while
   */
  ThreadClock(int id, String name, Gate gate, boolean heedsPause, BooleanSupplier watchersBehind) {
    this.id = id;
    this.name = name;
    this.gate = gate;
    this.heedsPause = heedsPause;
    this.watchersBehind = watchersBehind;
  }

  int id() {
    return id;
  }

  String name() {
    return name;
  }

  /** When the line of buffer code it is at was told last, in run time. */
  long lineTold() {
    return lineTold;
  }

  void setLineTold(long at) {
    lineTold = at;
  }

  /** To be called by the thread when it begins. */
  void bind() {
    thread = Thread.currentThread();
  }

  /** Makes the thread look at pause, tempo and deadline again. */
  void wake() {
    LockSupport.unpark(thread);
  }

  void setPaused(boolean newPaused) {
    paused = newPaused;
    wake();
  }

  boolean isPaused() {
    return paused;
  }

  @Override
  public long runTime() {
    return gate.now();
  }

  @Override
  public long ownTime() {
    return gate.now() - pauses;
  }

  @Override
  public long dwelt() {
    return dwelt;
  }

  @Override
  public void sleepUntil(LongSupplier deadline) throws InterruptedException {
    while (true) {
      checkInterrupt();
      standStillWhilePaused();
      long rest = deadline.getAsLong() - ownTime();
      if (rest <= 0) {
        return;
      }
      parkForRunTime(rest);
    }
  }

  @Override
  public void checkpoint() throws InterruptedException {
    while (watchersBehind.getAsBoolean()) {
      checkInterrupt();
      LockSupport.parkNanos(this, BACKLOG_NANOS);
    }
    standStillWhilePaused(); // last, so that nobody who was held up above walks into a pause
    checkInterrupt();
  }

  /** See {@link bufferscope.sync.live.Probe#dwell}. */
  void dwell() {
    gate.stepDone();
    if (gate.dwellNanos() == 0 && !mustStandStill()) {
      return;
    }
    standStillWhilePaused();
    dwell(gate::dwellNanos);
  }

  /**
   * Sleeps for that long at a step, which is asked for anew whenever it may have changed; like a
   * dwell, it is not counted against the rates.
   */
  void sleepHere(LongSupplier nanos) {
    standStillWhilePaused();
    dwell(nanos);
  }

  private void dwell(LongSupplier nanos) {
    long began = ownTime();
    while (gate.speed() > 0 && !Thread.currentThread().isInterrupted()) {
      long rest = began + nanos.getAsLong() - ownTime();
      if (rest <= 0) {
        break;
      }
      parkForRunTime(rest);
      standStillWhilePaused();
    }
    dwelt += ownTime() - began;
  }

  private boolean mustStandStill() {
    return heedsPause && (paused || gate.isClosed());
  }

  /** A pause is not ended by an interrupt; the thread finds it afterwards. */
  private void standStillWhilePaused() {
    if (!mustStandStill() || gate.isStopping()) {
      return;
    }
    boolean interrupted = false;
    long lastSeen = gate.now();
    while (mustStandStill() && !gate.isStopping()) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
      long now = gate.now();
      pauses += now - lastSeen;
      lastSeen = now;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void parkForRunTime(long nanos) {
    double speed = gate.speed();
    if (speed > 0) {
      LockSupport.parkNanos(this, (long) Math.ceil(nanos / speed));
    }
  }

  /** The end of the run counts as an interrupt, which is on its way. */
  private void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted() || gate.isStopping()) {
      throw new InterruptedException();
    }
  }
}
