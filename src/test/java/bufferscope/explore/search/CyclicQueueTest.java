package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.explore.time.VirtualRun;
import bufferscope.measure.Measures;
import bufferscope.trace.Witness;
import bufferscope.work.BufferSetup;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Team;
import bufferscope.work.Timing;
import bufferscope.work.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Computed runs agree with queueing theory, where that has an answer in closed form.
 *
 * <p>One producer and one consumer whose times are exponential, with rates a and b, and K slots
 * between them. Let n be how many items are made and not finished. The producer works unless it
 * stands before a full buffer with an item in hands, which is so for n = K + 2: K in slots, one in
 * its hands and one in the consumer's. The consumer works unless n = 0. So n goes up with rate a
 * where n &lt; K + 2, and down with rate b where n &gt; 0: an M/M/1 queue with K + 2 places, whose
 * arrivals pause instead of being lost while it is full (a closed cycle of two stations, blocking
 * after service). Its states have probabilities in the ratio 1 : r : r² ... with r = a / b.
 *
 * <p>A run is cut into batches, long against the time in which the queue forgets its state, so that
 * their means are as good as independent and normal. The mean of all may be off by four of its
 * standard errors, which chance exceeds once in 15,000 times; and it must distinguish this theory
 * from the same with a place more or less.
 */
final class CyclicQueueTest {
  private static final long BATCH_NANOS = 1000L * 1_000_000_000;
  private static final int BATCHES = 40;
  private static final double ERRORS = 4;

  private record Estimate(double mean, double error) {
    static Estimate of(List<Double> batches) {
      double mean = batches.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      double squares = batches.stream().mapToDouble(b -> (b - mean) * (b - mean)).sum();
      return new Estimate(mean, Math.sqrt(squares / (batches.size() - 1.0) / batches.size()));
    }

    boolean agreesWith(double value) {
      return Math.abs(mean - value) <= ERRORS * error;
    }
  }

  /** The expectation of a function of n, of which there are so many places. */
  private static double expectation(double ratio, int places, IntToDoubleFunction value) {
    double sum = 0;
    double weights = 0;
    for (int n = 0; n <= places; n++) {
      double weight = Math.pow(ratio, n);
      weights += weight;
      sum += weight * value.applyAsDouble(n);
    }
    return sum / weights;
  }

  private static double stored(int n, int places) {
    return Math.max(0, Math.min(n - 1, places - 2));
  }

  @ParameterizedTest
  @CsvSource({"8, 10, 3", "10, 8, 1", "5, 5, 2"})
  void oneProducerAndOneConsumer(double production, double consumption, int capacity) {
    List<Measures> measures = measures(production, consumption, capacity);
    Estimate throughput = batches(measures, each -> each.finished() / 1e-9);
    Estimate blocked = batches(measures, each -> each.producerBlockedShare() * each.elapsedNanos());
    Estimate idle = batches(measures, each -> each.consumerIdleShare() * each.elapsedNanos());
    Estimate occupancy = batches(measures, each -> each.meanOccupancy() * each.elapsedNanos());
    double ratio = production / consumption;
    for (int places = capacity + 1; places <= capacity + 3; places++) {
      int full = places;
      double free = expectation(ratio, places, n -> n < full ? 1 : 0);
      boolean right = places == capacity + 2;
      assertThat(throughput.agreesWith(production * free)).isEqualTo(right);
      assertThat(blocked.agreesWith(1 - free)).isEqualTo(right);
      assertThat(idle.agreesWith(expectation(ratio, places, n -> n == 0 ? 1 : 0))).isEqualTo(right);
      assertThat(occupancy.agreesWith(expectation(ratio, places, n -> stored(n, full))))
          .isEqualTo(right);
    }
    assertThat(throughput.error() / throughput.mean()).isCloseTo(0, within(0.003));
  }

  private static List<Measures> measures(double production, double consumption, int capacity) {
    VirtualRun run =
        new VirtualRun(
            Scenario.of(
                new BufferSetup(Mechanism.TWO_CONDITIONS, capacity, false),
                new Team(1, new Timing(new Rate(production), Distribution.EXPONENTIAL)),
                new Team(1, new Timing(new Rate(consumption), Distribution.EXPONENTIAL)),
                Workload.DEFAULT),
            Witness.NONE);
    List<Measures> measures = new ArrayList<>();
    for (int batch = 0; batch <= BATCHES; batch++) {
      run.goOn((batch + 1) * BATCH_NANOS);
      measures.add(run.observation().measures());
    }
    return measures;
  }

  /** The means over the batches but the first, in which the run begins empty. */
  private static Estimate batches(List<Measures> measures, ToDoubleFunction<Measures> total) {
    List<Double> means = new ArrayList<>();
    for (int batch = 1; batch < measures.size(); batch++) {
      double before = total.applyAsDouble(measures.get(batch - 1));
      means.add((total.applyAsDouble(measures.get(batch)) - before) / BATCH_NANOS);
    }
    return Estimate.of(means);
  }
}
