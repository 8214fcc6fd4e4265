package bufferscope.measure;

import bufferscope.event.Role;
import bufferscope.measure.BlockedTime.Lived;
import bufferscope.measure.Entrances.Entrance;
import bufferscope.measure.Measures.Sample;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Measures a run by the acts of its threads. {@link Meters} reads the acts off events; a run
 * without events calls this class directly. It needs memory that does not grow with the length of
 * the run. For one thread at a time.
 *
 * <p>Calls come in the order of their times, each before {@link Stock} changes. Threads have ids
 * from 1 on.
 */
public final class RunMeter {
  private static final long SAMPLE_NANOS = TimeUnit.MILLISECONDS.toNanos(Meters.SAMPLE_MILLIS);
  private static final int SAMPLES = 60_000 / Meters.SAMPLE_MILLIS;
  private static final int RECENT_SAMPLES = Meters.RECENT_SECONDS * 1000 / Meters.SAMPLE_MILLIS;
  private static final int WAIT_DIGITS = 3;

  private final Stock stock;
  private final Histogram waits = new Histogram(WAIT_DIGITS);
  private long taken;
  private double waitsTotal;
  private final BlockedTime blocked = new BlockedTime();
  private final WastedWakeUps wastedWakeUps = new WastedWakeUps();
  private final Entrances entrances = new Entrances();
  private long now;

  /** The time of the first moment that is measured, and the number of finished items by then. */
  private long begun;

  private long finishedAtBegin;

  /** The time at which the last item was finished, or else the first moment. */
  private long lastFinish;

  /** Items times nanoseconds, up to {@link #now}; summed up only where the occupancy changes. */
  private double occupancyIntegral;

  private int occupancy;
  private long occupancySince;
  private final OccupancyTime occupancyTime = new OccupancyTime();

  private final ArrayDeque<Sample> samples = new ArrayDeque<>();
  private long sampleEnd = SAMPLE_NANOS;
  private double integralAtSample;
  private long madeAtSample;
  private long finishedAtSample;
  private long takenAtSample;
  private double waitsAtSample;
  private Lived producersAtSample = Lived.NONE;
  private Lived consumersAtSample = Lived.NONE;

  /** The measures under the present settings. */
  private final Stretches stretches = new Stretches();

  private long settingsSince;

  /** Creates the meter of a run that begins now and whose counts are those of {@code stock}. */
  public RunMeter(Stock stock) {
    this.stock = stock;
  }

  /** Begins at that time, with the present stock. */
  void begin(long at) {
    begun = at;
    lastFinish = at;
    now = at;
    occupancy = stock.occupancy();
    occupancySince = at;
    sampleEnd = at + SAMPLE_NANOS;
    settingsSince = at;
    finishedAtBegin = stock.finished();
    madeAtSample = stock.made();
    finishedAtSample = stock.finished();
  }

  public void started(int thread, Role role, long at) {
    blocked.started(thread, role, at);
  }

  public void ended(int thread, long at) {
    blocked.ended(thread, at);
    entrances.forget(thread);
  }

  /** The thread enters a wait set. */
  public void beganWaiting(int thread, long at) {
    blocked.beganWaiting(thread, at);
    wastedWakeUps.beganWaiting(thread);
  }

  /** The thread leaves a wait set and holds its lock again, after a signal or without one. */
  public void stoppedWaiting(int thread, long at, boolean signalled) {
    blocked.stoppedWaiting(thread, at);
    if (signalled) {
      wastedWakeUps.woke(thread);
    } else {
      wastedWakeUps.acted(thread);
    }
  }

  public void beganWaitingForPermit(int thread, long at) {
    blocked.beganWaiting(thread, at);
  }

  public void stoppedWaitingForPermit(int thread, long at) {
    blocked.stoppedWaiting(thread, at);
  }

  /** The thread did more than read, and did not begin or end a wait on a condition. */
  public void acted(int thread) {
    wastedWakeUps.acted(thread);
  }

  /** Counts an item that a producer made or a consumer finished. */
  public void worked(int thread) {
    if (blocked.worked(thread) == Role.CONSUMER) {
      lastFinish = now;
    }
  }

  /** Counts an item that left the buffer after so long. */
  public void left(long waitNanos) {
    waits.recordValue(waitNanos);
    waitsTotal += waitNanos;
    taken++;
  }

  /** Returns the entry queue of the lock or semaphore of that name. */
  public Entrance entrance(String name) {
    return entrances.of(name);
  }

  public void wants(Entrance entrance, int thread) {
    entrance.wants(thread);
  }

  public void gets(Entrance entrance, int thread) {
    entrance.gets(thread);
  }

  public void givesUp(Entrance entrance, int thread) {
    entrance.leave(thread);
  }

  /** Advances the time; earlier times than the newest known are ignored. */
  public void advanceTo(long time) {
    if (stock.occupancy() != occupancy) {
      sumUpOccupancy();
      occupancy = stock.occupancy();
    }
    while (time >= sampleEnd) {
      now = Math.max(now, sampleEnd);
      closeSample();
    }
    now = Math.max(now, time);
  }

  private void sumUpOccupancy() {
    occupancyIntegral = integral();
    occupancyTime.add(occupancy, now - occupancySince);
    stretches.addStored(occupancy, now - occupancySince);
    occupancySince = now;
  }

  /** Notes that a setting changes now: the stretches begin anew, with the sample after this one. */
  public void settingChanged() {
    stretches.clear();
    settingsSince = now == 0 ? 0 : sampleEnd;
  }

  private double integral() {
    return occupancyIntegral + (double) occupancy * (now - occupancySince);
  }

  private void closeSample() {
    double seconds = SAMPLE_NANOS / 1e9;
    sumUpOccupancy();
    double integral = occupancyIntegral;
    Lived producers = blocked.lived(Role.PRODUCER, sampleEnd);
    Lived consumers = blocked.lived(Role.CONSUMER, sampleEnd);
    samples.addLast(
        new Sample(
            (integral - integralAtSample) / SAMPLE_NANOS,
            stock.capacity(),
            (stock.made() - madeAtSample) / seconds,
            (stock.finished() - finishedAtSample) / seconds));
    if (samples.size() > SAMPLES) {
      samples.removeFirst();
    }
    if (sampleEnd > settingsSince) {
      stretches.add(
          new Tally(
              SAMPLE_NANOS,
              stock.finished() - finishedAtSample,
              integral - integralAtSample,
              taken - takenAtSample,
              waitsTotal - waitsAtSample,
              SAMPLE_NANOS * producers.shareSince(producersAtSample),
              SAMPLE_NANOS * consumers.shareSince(consumersAtSample)));
    } else {
      stretches.clear();
    }
    sampleEnd += SAMPLE_NANOS;
    takenAtSample = taken;
    waitsAtSample = waitsTotal;
    producersAtSample = producers;
    consumersAtSample = consumers;
    integralAtSample = integral;
    madeAtSample = stock.made();
    finishedAtSample = stock.finished();
  }

  public Measures measures() {
    List<Sample> lastMinute =
        List.copyOf(samples); // here and not at each sample: few runs are watched
    long measured = now - begun;
    return new Measures(
        now,
        stock.made(),
        stock.finished(),
        taken,
        stock.occupancy(),
        stock.inHands(),
        measured == 0 ? 0 : (stock.finished() - finishedAtBegin) / (measured / 1e9),
        recentThroughput(lastMinute),
        measured == 0 ? 0 : integral() / measured,
        taken == 0 ? 0 : waitsTotal / taken,
        p95WaitNanos(),
        maxWaitNanos(),
        blocked.meanShare(Role.PRODUCER, now),
        blocked.meanShare(Role.CONSUMER, now),
        wastedWakeUps.count(),
        lastMinute,
        stretches.list(),
        settingsSince);
  }

  private static double recentThroughput(List<Sample> lastMinute) {
    int from = Math.max(0, lastMinute.size() - RECENT_SAMPLES);
    return lastMinute.subList(from, lastMinute.size()).stream()
        .mapToDouble(Sample::finishedPerSecond)
        .average()
        .orElse(0);
  }

  /** Returns the sums so far. */
  public Totals totals() {
    return new Totals(
        now,
        stock.finished(),
        lastFinish,
        integral(),
        occupancyTime.with(occupancy, now - occupancySince),
        taken,
        waitsTotal,
        blocked.meanShare(Role.PRODUCER, now) * now,
        blocked.meanShare(Role.CONSUMER, now) * now,
        wastedWakeUps.count(),
        entrances.overtakings(),
        entrances.switches(),
        blocked.items(Role.PRODUCER),
        blocked.items(Role.CONSUMER));
  }

  /** Restricts {@link #p95WaitNanos} and {@link #maxWaitNanos} to items that leave from now on. */
  public void forgetWaits() {
    waits.reset();
  }

  /** Returns the time in the buffer that 95 of 100 items do not exceed, to three digits. */
  public long p95WaitNanos() {
    // Without this test, an empty histogram searches all its counters.
    return waits.getTotalCount() == 0 ? 0 : waits.getValueAtPercentile(95);
  }

  /** Returns the longest time of an item in the buffer, to three digits. */
  public long maxWaitNanos() {
    return waits.getMaxValue();
  }
}
