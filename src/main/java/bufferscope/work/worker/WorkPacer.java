package bufferscope.work.worker;

import bufferscope.sync.Clock;
import bufferscope.work.Timing;
import java.util.SplittableRandom;

/**
 * Paces the work of one thread at an exact mean rate.
 *
 * <p>Each piece of work is due a certain time after the previous piece was due, not after it was
 * done, so that late wake-ups do not add up. The thread makes up for the time in which it dwells at
 * steps, so that a slow picture does not lower the rate. It does not make up for the time in which
 * it waits for the buffer.
 *
 * <p>A change of the timing takes effect at once, and keeps the share of the present work that is
 * done. The random generator determines all times. Other threads call only {@link #setTiming} and
 * {@link #cutShort}.
 */
final class WorkPacer {
  /** A put or take that takes longer than this has waited, and makes the next work due later. */
  private static final long WAITED_NANOS = 1_000_000;

  /** The maximum time that the thread makes up for, so that it does not race after an overload. */
  private static final long MAX_DEBT_NANOS = 500_000_000;

  private final SplittableRandom random;
  private final Clock clock;
  private final WorkerEvents events;
  private volatile Timing timing;
  private volatile boolean cutShort;

  /** The time at which the last piece of work was due, and from which the next one counts. */
  private long due;

  private long bufferEntered;
  private long dweltBefore;

  // The present piece of work.
  private double sample;
  private Timing appliedTiming;
  private long began;
  private long nanos;

  WorkPacer(Timing timing, SplittableRandom random, Clock clock, WorkerEvents events) {
    this.timing = timing;
    this.appliedTiming = timing;
    this.random = random;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Sets the timing. It takes effect when the sleeping thread reads its deadline again: the caller
   * wakes the thread.
   */
  void setTiming(Timing newTiming) {
    timing = newTiming;
  }

  Timing timing() {
    return timing;
  }

  /** Ends the present work and all later work at once; the caller wakes the thread. */
  void cutShort() {
    cutShort = true;
  }

  boolean isCutShort() {
    return cutShort;
  }

  /** Called when the thread begins. */
  void start() {
    due = clock.ownTime();
  }

  /** Called before a put or a take. */
  void entersBuffer() {
    bufferEntered = clock.ownTime();
    dweltBefore = clock.dwelt();
  }

  /** Called after a put or a take. */
  void leftBuffer() {
    long left = clock.ownTime() - (clock.dwelt() - dweltBefore);
    if (left - bufferEntered > WAITED_NANOS) {
      due = Math.max(due, left);
    }
  }

  /** Spends the time of an item that takes {@code times} as long as the timing. */
  void work(long times) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Timing now = timing;
    sample = times * now.distribution().sample(random);
    if (now.rate().isUnlimited()) {
      due = clock.ownTime();
      return;
    }
    begin(now, Math.max(due, clock.ownTime() - MAX_DEBT_NANOS));
    clock.sleepUntil(this::deadline);
    due = began + nanos;
    events.woke();
  }

  private long deadline() {
    Timing newest = timing;
    if (!newest.equals(appliedTiming)) {
      goOnWith(newest);
    }
    return cutShort ? began : began + nanos;
  }

  private void goOnWith(Timing newTiming) {
    long now = clock.ownTime();
    double done = nanos == 0 ? 1 : Math.min(1, (now - began) / (double) nanos);
    double newNanos = sample * newTiming.rate().meanNanos();
    begin(newTiming, now - Math.round(done * newNanos));
  }

  private void begin(Timing newTiming, long newBegan) {
    appliedTiming = newTiming;
    began = newBegan;
    nanos = newTiming.nanos(sample);
    events.slept(began, nanos);
  }
}
