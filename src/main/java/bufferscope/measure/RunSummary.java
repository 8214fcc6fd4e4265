package bufferscope.measure;

import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.io.ConstantName;
import bufferscope.measure.Results.ItemVerdict;
import bufferscope.trace.Safeguards;
import bufferscope.trace.Safeguards.Shutdown;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.work.Scenario;
import bufferscope.work.ShownBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a finished run; as JSON, its fields are these in this order. All numbers are
 * finite.
 *
 * @param meanOccupancy stored items, weighted by time
 * @param meanWaitInBufferSeconds the mean over the items that left the buffer; null if none was
 *     seen to leave it, as with code that keeps its items where the run does not see them
 * @param producerBlockedShare between 0 and 1, averaged over the producers
 * @param consumerIdleShare the same for consumers
 * @param wastedWakeUps how often a signalled thread had to wait again without having done anything
 * @param violations the first violations of the invariants, if there are any
 * @param endings the reason why each thread ended, by its name
 * @param results the numbers computed, in the order in which the items were taken; the newest
 * @param differences the differences between what went into the buffer and what came out; the
 *     newest
 * @param refused the number of items refused, by reason
 * @param deadLetters the number of dead letters
 * @param restarts how often consumers were started again
 * @param leftAtShutdown the number of items not used when an orderly shutdown ended; null without
 *     one
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
    @Nullable Double meanWaitInBufferSeconds,
    double producerBlockedShare,
    double consumerIdleShare,
    long wastedWakeUps,
    List<ViolationEntry> violations,
    Map<String, String> endings,
    List<ComputedResult> results,
    List<Difference> differences,
    Map<String, Long> refused,
    long deadLetters,
    long restarts,
    @Nullable Integer leftAtShutdown) {

  /**
   * A violation in figures and words.
   *
   * @param item null when no item is concerned
   * @param cause the acts that led to it; null where no rule finds them
   */
  public record ViolationEntry(
      String kind,
      String thread,
      @Nullable Long item,
      String message,
      @Nullable String cause,
      double atSeconds) {
    private static ViolationEntry of(Violation violation) {
      return new ViolationEntry(
          violation.kind().id(),
          violation.thread(),
          violation.item() == null ? null : (Long) violation.item().number(),
          violation.message(),
          violation.cause().isEmpty() ? null : violation.cause(),
          violation.event().at() / 1e9);
    }
  }

  /** A consumer's result from an item's value. */
  public record ComputedResult(long item, String thread, long value, long result) {}

  /** An item that was lost, doubled or reordered, and the thread that stored or took it. */
  public record Difference(long item, String thread, String mark) {}

  public static RunSummary of(
      Scenario scenario,
      SystemState state,
      Measures measures,
      RunVerdict verdict,
      Results results) {
    return of(ShownBuffer.of(scenario), scenario, state, measures, verdict, results);
  }

  /** Returns the summary of a run with that buffer instead of the scenario's mechanism. */
  public static RunSummary of(
      ShownBuffer buffer,
      Scenario scenario,
      SystemState state,
      Measures measures,
      RunVerdict verdict,
      Results results) {
    return of(buffer, scenario, measures, verdict, results, endings(state), state.safeguards());
  }

  /**
   * Returns the summary of a run if only its measures are known: without faults, and ended when its
   * time was over.
   */
  public static RunSummary ofMeasured(Scenario scenario, Measures measures) {
    Map<String, String> endings = new LinkedHashMap<>();
    for (Role role : List.of(Role.PRODUCER, Role.CONSUMER)) {
      for (int number = 1; number <= scenario.threads(role); number++) {
        endings.put(role.threadName(number), ConstantName.of(Ending.INTERRUPTED));
      }
    }
    return of(
        ShownBuffer.of(scenario),
        scenario,
        measures,
        RunVerdict.FINE,
        Results.NONE,
        endings,
        SystemState.EMPTY.safeguards());
  }

  private static RunSummary of(
      ShownBuffer buffer,
      Scenario scenario,
      Measures measures,
      RunVerdict verdict,
      Results results,
      Map<String, String> endings,
      Safeguards safeguards) {
    return new RunSummary(
        buffer.name(),
        scenario.threads(Role.PRODUCER),
        scenario.threads(Role.CONSUMER),
        buffer.capacity(),
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
        measures.taken() == 0 ? null : rounded(measures.meanWaitNanos() / 1e9),
        rounded(measures.producerBlockedShare()),
        rounded(measures.consumerIdleShare()),
        measures.wastedWakeUps(),
        verdict.first().stream().map(ViolationEntry::of).toList(),
        endings,
        results.consumed().stream().flatMap(RunSummary::computed).toList(),
        Stream.of(results.produced(), results.consumed())
            .flatMap(List::stream)
            .flatMap(RunSummary::difference)
            .toList(),
        refused(safeguards),
        safeguards.deadLetters(),
        safeguards.restarts(),
        left(safeguards.shutdown()));
  }

  private static Map<String, String> endings(SystemState state) {
    Map<String, String> endings = new LinkedHashMap<>();
    for (ThreadState thread : state.threads()) {
      if (thread.ending() != null) {
        endings.put(thread.name(), ConstantName.of(thread.ending()));
      }
    }
    return endings;
  }

  private static Map<String, Long> refused(Safeguards safeguards) {
    Map<String, Long> refused = new LinkedHashMap<>();
    for (Refusal why : Refusal.values()) {
      Long count = safeguards.refused().get(why);
      if (count != null) {
        refused.put(ConstantName.of(why), count);
      }
    }
    return refused;
  }

  private static @Nullable Integer left(@Nullable Shutdown shutdown) {
    return shutdown == null ? null : (Integer) shutdown.left();
  }

  private static Stream<ComputedResult> computed(Results.ItemEntry entry) {
    Item item = entry.item();
    return Stream.ofNullable(entry.result())
        .map(result -> new ComputedResult(item.number(), entry.thread(), item.value(), result));
  }

  private static Stream<Difference> difference(Results.ItemEntry entry) {
    return entry.mark() == ItemVerdict.FINE || entry.mark() == ItemVerdict.NOT_USED
        ? Stream.empty()
        : Stream.of(
            new Difference(entry.item().number(), entry.thread(), ConstantName.of(entry.mark())));
  }

  /** Returns the value rounded to nine decimals, since times are measured in nanoseconds. */
  private static double rounded(double value) {
    return Math.round(value * 1e9) / 1e9;
  }
}
