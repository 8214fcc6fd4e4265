package bufferscope.run;

import bufferscope.sync.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The time, id and name of one thread of a run. The thread itself calls the methods of {@link
 * Clock} and those that dwell; other threads pause it and wake it.
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

  /** The run's time during which this thread was paused or had to leave a step to another. */
  private long pauses;

  private long dwelt;

  /**
   * Creates the clock of a thread that has not begun.
   *
   * @param name the name in the picture
   * @param heedsPause whether pauses stop the thread
   * @param watchersBehind whether threads should emit fewer events for a while
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

  /** Binds this clock to the calling thread, which begins. */
  void bind() {
    thread = Thread.currentThread();
  }

  /** Makes the thread check pause, tempo and deadline again. */
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
    awaitTurn(ThreadClock::never); // last, since a pause may have begun during the wait above
    checkInterrupt();
  }

  /** Implements {@link bufferscope.sync.live.Probe#dwell}. */
  void dwell() {
    dwellBefore(ThreadClock::never);
  }

  /** Implements {@link bufferscope.sync.live.Probe#dwellBefore}. */
  void dwellBefore(BooleanSupplier mustQueue) {
    if (heedsPause) {
      control.stepDone();
    }
    if (paused || !control.runsFreely()) {
      stay(control::dwellNanos);
      awaitTurn(mustQueue);
    }
  }

  /**
   * Sleeps at a step for that time, which is read again whenever it may have changed. Like a dwell,
   * the sleep does not lower the rates.
   */
  void sleepHere(LongSupplier nanos) {
    stay(nanos);
    awaitTurn(ThreadClock::never);
  }

  /** Ends the step of this thread, which begins to wait for others or to sleep. */
  void waits() {
    control.stepDoneBy(this);
  }

  private void stay(LongSupplier nanos) {
    standStill(this::isHeld);
    long began = ownTime();
    long rest = nanos.getAsLong();
    while (rest > 0 && !isDwellCut()) {
      parkForRunTime(rest);
      standStill(this::isHeld);
      rest = began + nanos.getAsLong() - ownTime();
    }
    dwelt += ownTime() - began;
  }

  /** Returns true if a dwell must end. A dwell of a thread that heeds no pause ends in a pause. */
  private boolean isDwellCut() {
    return Thread.currentThread().isInterrupted()
        || control.isStopping()
        || (!heedsPause && control.isHalted());
  }

  private boolean isHeld() {
    return paused || control.isHalted();
  }

  private static boolean never() {
    return false;
  }

  private void awaitTurn(BooleanSupplier mustQueue) {
    standStill(() -> paused || !control.permits(this, mustQueue));
  }

  /**
   * Stands still until the pause ends. An interrupt does not end a pause; it is set again after it.
   */
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

  /** Parks. Returns at once if a pause has just begun, which the caller checks in its loop. */
  private void parkForRunTime(long nanos) {
    double speed = control.speed();
    if (speed > 0) {
      LockSupport.parkNanos(this, (long) Math.ceil(nanos / speed));
    }
  }

  /**
   * Throws if the thread was interrupted. The stop of the run counts too, since it interrupts all
   * threads.
   */
  private void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted() || control.isStopping()) {
      throw new InterruptedException();
    }
  }
}
