package bufferscope.run;

import bufferscope.event.Event;
import bufferscope.measure.Standstill;
import bufferscope.trace.StateFold;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Detects a standstill of a run: no event, or only reads that repeat, for some real time. */
final class StandstillWatch {
  private final int poolThreads;
  private final boolean restIsFine;
  private final LongSupplier clock;
  private @Nullable Event last;
  private @Nullable Event lastChange;
  private long readAt;
  private long changedAt;

  // Whether the run was already examined for a standstill since the last event, or the last change.
  private boolean lookedAtQuiet;
  private boolean lookedAtLoop;

  /**
   * Watches a run; the parameters are those of {@link Standstill#deadlock}.
   *
   * @param clock real time in nanoseconds, without the time in which the process was stopped
   */
  StandstillWatch(int poolThreads, boolean restIsFine, LongSupplier clock) {
    this.poolThreads = poolThreads;
    this.restIsFine = restIsFine;
    this.clock = clock;
  }

  void saw(Event event) {
    last = event;
    readAt = clock.getAsLong();
    lookedAtQuiet = false;
    if (!Standstill.isRepeatable(event)) {
      lastChange = event;
      changedAt = readAt;
      lookedAtLoop = false;
    }
  }

  /** Returns the event that led to the standstill; called after {@link #look} returned one. */
  Event last() {
    Event event = lastChange == null ? last : lastChange;
    if (event == null) {
      throw new IllegalStateException("nothing has happened yet");
    }
    return event;
  }

  /** Restarts the watch because threads are held: the time so far proves no standstill. */
  void excuse() {
    readAt = clock.getAsLong();
    changedAt = readAt;
  }

  /** Returns a standstill that was not returned before. */
  Optional<Standstill> look(StateFold fold) {
    long now = clock.getAsLong();
    if (last != null && !lookedAtQuiet && now - readAt > Standstill.QUIET_NANOS) {
      lookedAtQuiet = true;
      return Standstill.deadlock(fold.state(), poolThreads, restIsFine);
    }
    if (lastChange != null && !lookedAtLoop && now - changedAt > Standstill.LOOP_NANOS) {
      lookedAtLoop = true;
      return Standstill.noProgress(fold.state(), now - readAt < Standstill.LOOP_NANOS / 2);
    }
    return Optional.empty();
  }
}
