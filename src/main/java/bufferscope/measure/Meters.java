package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.measure.Measures.Sample;
import bufferscope.trace.ItemLife;
import bufferscope.trace.StateFold;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Measures a run from its events, in memory that does not grow with its length. For one thread at a
 * time.
 */
public final class Meters {
  public static final int SAMPLE_MILLIS = 250;
  public static final int RECENT_SECONDS = 5;

  private static final long SAMPLE_NANOS = TimeUnit.MILLISECONDS.toNanos(SAMPLE_MILLIS);
  private static final int SAMPLES = 60_000 / SAMPLE_MILLIS;
  private static final int RECENT_SAMPLES = RECENT_SECONDS * 1000 / SAMPLE_MILLIS;
  private static final int WAIT_DIGITS = 3;

  private final StateFold fold;
  private final Histogram waits = new Histogram(WAIT_DIGITS);
  private double waitsTotal;
  private final BlockedTime blocked = new BlockedTime();
  private final WastedWakeUps wastedWakeUps = new WastedWakeUps();
  private long now;

  /** Items times nanoseconds, up to {@link #now}. */
  private double occupancyIntegral;

  private final ArrayDeque<Sample> samples = new ArrayDeque<>();
  private long sampleEnd = SAMPLE_NANOS;
  private double integralAtSample;
  private long madeAtSample;
  private long finishedAtSample;

  /** Measures what {@code fold} is shown. */
  public Meters(StateFold fold) {
    this.fold = fold;
  }

  /** To be called before the fold applies the event. */
  public void before(Event event) {
    advanceTo(event.at());
    blocked.apply(event);
    wastedWakeUps.apply(event);
    if (event instanceof SlotRead e) {
      ItemLife life = fold.slot(e.slot());
      if (life != null && life.item().equals(e.item())) {
        waited(Math.max(0, e.at() - life.inserted()));
      }
    }
  }

  private void waited(long nanos) {
    waits.recordValue(nanos);
    waitsTotal += nanos;
  }

  /** Lets time pass without an event; earlier times than the newest known are ignored. */
  public void advanceTo(long time) {
    while (time >= sampleEnd) {
      passUntil(sampleEnd);
      closeSample();
    }
    passUntil(time);
  }

  private void passUntil(long time) {
    if (time > now) {
      occupancyIntegral += (double) fold.occupancy() * (time - now);
      now = time;
    }
  }

  private void closeSample() {
    double seconds = SAMPLE_NANOS / 1e9;
    samples.addLast(
        new Sample(
            (occupancyIntegral - integralAtSample) / SAMPLE_NANOS,
            fold.capacity(),
            (fold.made() - madeAtSample) / seconds,
            (fold.finished() - finishedAtSample) / seconds));
    if (samples.size() > SAMPLES) {
      samples.removeFirst();
    }
    sampleEnd += SAMPLE_NANOS;
    integralAtSample = occupancyIntegral;
    madeAtSample = fold.made();
    finishedAtSample = fold.finished();
  }

  public Measures measures() {
    List<Sample> lastMinute = List.copyOf(samples); // not at each sample: few runs are watched
    double seconds = now / 1e9;
    return new Measures(
        now,
        fold.made(),
        fold.finished(),
        waits.getTotalCount(),
        fold.occupancy(),
        fold.inHands(),
        seconds == 0 ? 0 : fold.finished() / seconds,
        recentThroughput(lastMinute),
        now == 0 ? 0 : occupancyIntegral / now,
        waits.getTotalCount() == 0 ? 0 : waitsTotal / waits.getTotalCount(),
        p95Wait(),
        waits.getMaxValue(),
        blocked.meanShare(Role.PRODUCER, now),
        blocked.meanShare(Role.CONSUMER, now),
        wastedWakeUps.count(),
        lastMinute);
  }

  /** Asked for the percentile of nothing, the histogram looks through all its counters. */
  private long p95Wait() {
    return waits.getTotalCount() == 0 ? 0 : waits.getValueAtPercentile(95);
  }

  private static double recentThroughput(List<Sample> lastMinute) {
    int from = Math.max(0, lastMinute.size() - RECENT_SAMPLES);
    return lastMinute.subList(from, lastMinute.size()).stream()
        .mapToDouble(Sample::finishedPerSecond)
        .average()
        .orElse(0);
  }
}
