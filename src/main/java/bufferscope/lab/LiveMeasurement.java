package bufferscope.lab;

import bufferscope.event.Event;
import bufferscope.measure.Meters;
import bufferscope.measure.RunMeter;
import bufferscope.measure.RunVerdict;
import bufferscope.run.LiveRun;
import bufferscope.run.Phase;
import bufferscope.scenario.NamedScenario;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A run on real threads that yields only figures. Its observer meters the events as they come; the
 * thread that waits for the run reads what they add up to.
 */
final class LiveMeasurement implements Replication.Run, AutoCloseable {
  /** How long a run goes on at most after the measurement was cancelled. */
  private static final Duration SLICE = Duration.ofMillis(50);

  private final LiveRun run;
  private final BooleanSupplier cancelled;
  private final StateFold fold = new StateFold(SystemState.EMPTY);
  private final Meters meters = new Meters(fold);
  private RunVerdict verdict = RunVerdict.FINE;
  private long began;

  /** Opens a run whose threads stand before their first step. */
  LiveMeasurement(NamedScenario scenario, BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    run = LiveRun.open(scenario.scenario(), (event, after) -> saw(event));
    run.setTempo(scenario.tempo());
  }

  private synchronized void saw(Event event) {
    meters.before(event);
    fold.apply(event);
  }

  @Override
  public void goOn(long until) throws InterruptedException {
    if (began == 0) {
      began = System.nanoTime();
      run.start();
    }
    long left = until - now();
    while (left > 0 && !cancelled.getAsBoolean() && !isOff()) {
      run.awaitEnd(Duration.ofNanos(Math.min(left, SLICE.toNanos())));
      left = until - now();
    }
    synchronized (this) {
      meters.advanceTo(Math.min(until, now()));
    }
  }

  private long now() {
    return System.nanoTime() - began - run.stoodStill().toNanos();
  }

  @Override
  public synchronized <T> T read(Function<RunMeter, T> figures) {
    return figures.apply(meters.meter());
  }

  @Override
  public boolean isOff() {
    run.frames().takeJoined().ifPresent(frame -> verdict = frame.verdict());
    return !verdict.holds() || run.phase() == Phase.ENDED || run.failure().isPresent();
  }

  @Override
  public String trouble() {
    return run.failure()
        .map(failure -> "the run broke off: " + failure)
        .orElseGet(() -> Replication.trouble(verdict));
  }

  /** Ends all threads of the run. */
  @Override
  public void close() {
    run.close();
  }
}
