package bufferscope.work.worker;

import bufferscope.sync.Clock;
import bufferscope.work.Timing;
import java.util.SplittableRandom;

/**
 * Makes the work of one thread take time, at an exact mean rate.
 *
 * <p>Each piece of work is due a time after the piece before was due, not after it was done, so
 * that late wake-ups do not add up. The thread makes up for the time in which it dwells at steps,
 * so that a slow picture does not lower the rate. It does not make up for the time in which it
 * waits for the buffer.
 *
 * <p>A change of the timing takes effect at once, and keeps the share of the present work that is
 * done. The random generator fixes all times. Other threads call only {@link #setTiming} and {@link
 * #cutShort}.
 */
final class WorkPacer {
  /** A put or a take that takes longer than this has waited, and makes the next work due later. */
  private static final long WAITED_NANOS = 1_000_000;

  /** The thread makes up for no more than this, so that it does not race after an overload. */
  private static final long MAX_DEBT_NANOS = 500_000_000;

  private final SplittableRandom random;
  private final Clock clock;
  private final WorkerEvents events;
  private volatile Timing timing;
  private volatile boolean cutShort;

  /** When the last piece of work was due, which is when the next one begins. */
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

  /** Takes effect when the sleeping thread reads its deadline again: the caller wakes it. */
  void setTiming(Timing newTiming) {
    timing = newTiming;
  }

  Timing timing() {
    return timing;
  }

  /** Ends the present work, and all to come, at once; the caller wakes the thread. */
  void cutShort() {
    cutShort = true;
  }

  boolean isCutShort() {
    return cutShort;
  }

  /** To be called when the thread begins. */
  void start() {
    due = clock.ownTime();
  }

  /** To be called before a put or a take. */
  void entersBuffer() {
    bufferEntered = clock.ownTime();
    dweltBefore = clock.dwelt();
  }

  /** To be called after it. */
  void leftBuffer() {
    long left = clock.ownTime() - (clock.dwelt() - dweltBefore);
    if (left - bufferEntered > WAITED_NANOS) {
      due = Math.max(due, left);
    }
  }

  /** Spends the time of an item that takes so many times as long as the timing. */
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
