package bufferscope.work.worker;

import bufferscope.sync.Clock;
import bufferscope.work.Timing;
import java.util.SplittableRandom;

/**
 * Lets the work of one thread on its items take time, at a mean rate that is exact.
 *
 * <p>Each piece of work is due a time after the piece before it was due, not after it was done, so
 * that late wake-ups do not add up. Only time spent waiting for the buffer is not made up for; time
 * that it dwelt at steps to be seen is, so that slow pictures do not lower the rates.
 *
 * <p>A change of the timing takes effect at once: the work under way keeps the share that is done.
 * Times are repeatable from the random generator. All methods but {@link #setTiming} and {@link
 * #cutShort} belong to the one thread.
 */
final class WorkPacer {
  /** A put or a take that takes longer than this has waited, and moves what is due later. */
  private static final long WAITED_NANOS = 1_000_000;

  /** Lateness beyond this is forgiven: a machine that was overloaded does not race afterwards. */
  private static final long MAX_DEBT_NANOS = 500_000_000;

  private final SplittableRandom random;
  private final Clock clock;
  private final WorkerEvents events;
  private volatile Timing timing;
  private volatile boolean cutShort;

  /** When the work before this was due; the next piece begins then. */
  private long due;

  private long bufferEntered;
  private long dweltBefore;

  // The piece of work under way.
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

  /** Takes effect when the sleeper looks at its deadline again: the caller wakes it. */
  void setTiming(Timing newTiming) {
    timing = newTiming;
  }

  Timing timing() {
    return timing;
  }

  /** Ends the work under way, and all to come, at once; the caller wakes the sleeper. */
  void cutShort() {
    cutShort = true;
  }

  boolean isCutShort() {
    return cutShort;
  }

  /** To be called when the thread begins to live. */
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

  /** Spends the time that the next item takes, so many times as long as others. */
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
