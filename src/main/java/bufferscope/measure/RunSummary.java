package bufferscope.measure;

import bufferscope.event.Role;
import bufferscope.work.Scenario;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is left to say of a run when it is over; as JSON, its fields are these in this order. All
 * numbers are finite.
 *
 * @param meanOccupancy stored items, weighted by time
 * @param meanWaitInBufferSeconds of the items that left the buffer; 0 when none did
 * @param producerBlockedShare between 0 and 1, averaged over the producers
 * @param consumerIdleShare the same for consumers
 * @param wastedWakeUps how often a signalled thread had to wait again without having done anything
 * @param violations the first violations of the invariants, if there are any
 */
public record RunSummary(
    String mechanism,
    int producers,
    int consumers,
    int capacity,
    long made,
    long finished,
    int inBuffer,
    int inHands,
    long lost,
    long duplicated,
    long outOfOrder,
    double elapsedSeconds,
    double throughputPerSecond,
    double meanOccupancy,
    double meanWaitInBufferSeconds,
    double producerBlockedShare,
    double consumerIdleShare,
    long wastedWakeUps,
    List<Entry> violations) {

  /** A violation in figures and words; {@code item} is null when no item is concerned. */
  public record Entry(
      String kind, String thread, @Nullable Long item, String message, double atSeconds) {
    private static Entry of(Violation violation) {
      return new Entry(
          violation.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          violation.thread(),
          violation.item() == null ? null : (Long) violation.item().number(),
          violation.message(),
          violation.event().at() / 1e9);
    }
  }

  public static RunSummary of(Scenario scenario, Measures measures, Verdict verdict) {
    return new RunSummary(
        scenario.mechanism().id(),
        scenario.threads(Role.PRODUCER),
        scenario.threads(Role.CONSUMER),
        scenario.mechanism().capacity(scenario.capacity()),
        measures.made(),
        measures.finished(),
        measures.inBuffer(),
        measures.inHands(),
        verdict.lost(),
        verdict.duplicated(),
        verdict.outOfOrder(),
        measures.elapsedNanos() / 1e9,
        rounded(measures.throughputPerSecond()),
        rounded(measures.meanOccupancy()),
        rounded(measures.meanWaitNanos() / 1e9),
        rounded(measures.producerBlockedShare()),
        rounded(measures.consumerIdleShare()),
        measures.wastedWakeUps(),
        verdict.first().stream().map(Entry::of).toList());
  }

  /** To nine decimals: beyond nanoseconds there is nothing to know. */
  private static double rounded(double value) {
    return Math.round(value * 1e9) / 1e9;
  }
}
