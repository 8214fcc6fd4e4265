package bufferscope.cli.command;

import bufferscope.explore.time.MeasuredRun;
import bufferscope.measure.Measures;
import bufferscope.work.Scenario;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A run in virtual time that yields only the figures at its end. That saves its events: it is
 * several times as fast as a {@link VirtualSession}, and has the same figures.
 */
final class MeasuredSession {
  /** The part of the run after which it can be stopped. */
  private static final long SLICE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final MeasuredRun run;
  private final long length;
  private volatile boolean stopped;

  /**
   * Creates a session that has not begun.
   *
   * @param length nanoseconds of run time
   */
  MeasuredSession(Scenario scenario, long length) {
    run = new MeasuredRun(scenario, Duration.ZERO);
    this.length = length;
  }

  /**
   * Plays the run until its time is over, it is stopped or its reader is gone. Returns the figures;
   * none if something goes wrong, which a {@link VirtualSession} can describe.
   */
  Optional<Measures> play(BooleanSupplier abandoned) {
    long until = 0;
    while (until < length && !run.isDoubtful() && !stopped && !abandoned.getAsBoolean()) {
      until += Math.min(SLICE_NANOS, length - until);
      run.goOn(until);
    }
    return run.isDoubtful() ? Optional.empty() : Optional.of(run.meter().measures());
  }

  /** Makes {@link #play} return soon; may be called on any thread. */
  void stop() {
    stopped = true;
  }
}
