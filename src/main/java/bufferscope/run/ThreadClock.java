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
  private final RunControl control;
  private final boolean heedsPause;
  private final BooleanSupplier watchersBehind;
  private volatile @Nullable Thread thread;
  private volatile boolean paused;

  /** Run time that passed while this thread was paused, or another one did the only step. */
  private long pauses;

  private long dwelt;

  /**
   * A thread of the run.
   *
   * @param name as the picture calls it
   * @param heedsPause whether pauses stop it
   * @param watchersBehind whether threads should produce fewer events for a while
   */
  ThreadClock(
      int id, String name, RunControl control, boolean heedsPause, BooleanSupplier watchersBehind) {
    this.id = id;
    this.name = name;
    this.control = control;
    this.heedsPause = heedsPause;
    this.watchersBehind = watchersBehind;
  }

  int id() {
    return id;
  }

  String name() {
    return name;
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
    return control.now();
  }

  @Override
  public long ownTime() {
    return control.now() - pauses;
  }

  @Override
  public long dwelt() {
    return dwelt;
  }

  @Override
  public void sleepUntil(LongSupplier deadline) throws InterruptedException {
    long rest;
    do {
      checkInterrupt();
      standStill(this::isHeld);
      rest = deadline.getAsLong() - ownTime();
      if (rest > 0) {
        waits();
        parkForRunTime(rest);
      }
    } while (rest > 0);
    awaitTurn(ThreadClock::never);
  }

  @Override
  public void checkpoint() throws InterruptedException {
    while (watchersBehind.getAsBoolean()) {
      checkInterrupt();
      LockSupport.parkNanos(this, BACKLOG_NANOS);
    }
    awaitTurn(ThreadClock::never); // last, so that nobody who was held up above walks into a pause
    checkInterrupt();
  }

  /** See {@link bufferscope.sync.live.Probe#dwell}. */
  void dwell() {
    dwellBefore(ThreadClock::never);
  }

  /** See {@link bufferscope.sync.live.Probe#dwellBefore}. */
  void dwellBefore(BooleanSupplier mustQueue) {
    if (heedsPause) {
      control.stepDone();
    }
    if (paused || !control.isWideOpen()) {
      stay(control::dwellNanos);
      awaitTurn(mustQueue);
    }
  }

  /**
   * Sleeps for that long at a step, which is asked for anew whenever it may have changed; like a
   * dwell, it is not counted against the rates.
   */
  void sleepHere(LongSupplier nanos) {
    stay(nanos);
    awaitTurn(ThreadClock::never);
  }

  /** The thread begins to wait for others, or to sleep. */
  void waits() {
    control.stepDoneBy(this);
  }

  private void stay(LongSupplier nanos) {
    standStill(this::isHeld);
    long began = ownTime();
    long rest = nanos.getAsLong();
    while (rest > 0 && !isStirred()) {
      parkForRunTime(rest);
      standStill(this::isHeld);
      rest = began + nanos.getAsLong() - ownTime();
    }
    dwelt += ownTime() - began;
  }

  /** Whether the thread dwells no longer; one that heeds no pause does not in a pause. */
  private boolean isStirred() {
    return Thread.currentThread().isInterrupted()
        || control.isStopping()
        || (!heedsPause && control.isClosed());
  }

  private boolean isHeld() {
    return paused || control.isClosed();
  }

  private static boolean never() {
    return false;
  }

  private void awaitTurn(BooleanSupplier mustQueue) {
    standStill(() -> paused || !control.lets(this, mustQueue));
  }

  /** A pause is not ended by an interrupt; the thread finds it afterwards. */
  private void standStill(BooleanSupplier held) {
    if (!heedsPause || control.isStopping() || !held.getAsBoolean()) {
      return;
    }
    boolean interrupted = false;
    long lastSeen = control.now();
    do {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
      long now = control.now();
      pauses += now - lastSeen;
      lastSeen = now;
    } while (!control.isStopping() && held.getAsBoolean());
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns at once when a pause has just begun, for which the caller has to look. */
  private void parkForRunTime(long nanos) {
    double speed = control.speed();
    if (speed > 0) {
      LockSupport.parkNanos(this, (long) Math.ceil(nanos / speed));
    }
  }

  /** The end of the run counts as an interrupt, which is on its way. */
  private void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted() || control.isStopping()) {
      throw new InterruptedException();
    }
  }
}
