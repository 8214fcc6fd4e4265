package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.Role;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExponentialModelTest {

  private static double of(ExponentialModel model, Metric metric) {
    return model.of(metric).orElseThrow();
  }

  /** At equal rates each of the K + 3 states is equally likely. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8, 1024})
  void oneProducerAndOneConsumerAtEqualRates(int capacity) {
    ExponentialModel model = new ExponentialModel(1, 1, capacity, 10, 10);
    double k = capacity;
    assertThat(of(model, Metric.THROUGHPUT)).isCloseTo(10 * (k + 2) / (k + 3), within(1e-9));
    assertThat(of(model, Metric.OCCUPANCY)).isCloseTo(k / 2, within(1e-9));
    assertThat(of(model, Metric.BLOCKED)).isCloseTo(1 / (k + 3), within(1e-9));
    assertThat(of(model, Metric.IDLE)).isCloseTo(1 / (k + 3), within(1e-9));
  }

  /** M/M/1 with five places: 8 items/s against 10, of which 9 % find it full. */
  @Test
  void oneProducerAndOneConsumerAtDifferentRates() {
    ExponentialModel model = new ExponentialModel(1, 1, 3, 8, 10);
    double rho = 0.8;
    double full = Math.pow(rho, 5) * (1 - rho) / (1 - Math.pow(rho, 6));
    assertThat(of(model, Metric.BLOCKED)).isCloseTo(full, within(1e-12));
    assertThat(of(model, Metric.THROUGHPUT)).isCloseTo(8 * (1 - full), within(1e-12));
  }

  /** Computed by hand from the balance of flows. */
  @Test
  void severalThreadsOnEachSide() {
    ExponentialModel model = new ExponentialModel(2, 3, 4, 10, 20.0 / 3);
    assertThat(of(model, Metric.THROUGHPUT)).isCloseTo(17.61589, within(1e-5));
    assertThat(of(model, Metric.OCCUPANCY)).isCloseTo(1.90728, within(1e-5));
  }

  @Test
  void theSlowerSideIsTheBottleneckOfALargeBuffer() {
    assertThat(of(new ExponentialModel(4, 2, 1000, 10, 10), Metric.THROUGHPUT))
        .isCloseTo(20, within(1e-9));
    assertThat(of(new ExponentialModel(1, 1000, 1024, 1000, 0.1), Metric.THROUGHPUT))
        .isBetween(99.9, 100.0);
    assertThat(of(new ExponentialModel(1000, 1, 1024, 1000, 0.1), Metric.OCCUPANCY))
        .isCloseTo(1024, within(1e-3));
  }

  @Test
  void itIsSaidOfExponentialTimesAndRightBuffersOnly() {
    Timing timing = new Timing(new Rate(5), Distribution.EXPONENTIAL);
    Scenario scenario =
        Scenario.FIRST_STEPS.withTiming(Role.PRODUCER, timing).withTiming(Role.CONSUMER, timing);
    assertThat(ExponentialModel.of(scenario)).contains(new ExponentialModel(1, 1, 8, 5, 5));
    assertThat(ExponentialModel.of(scenario.withMechanism(Mechanism.NO_LOCK))).isEmpty();
    assertThat(
            ExponentialModel.of(
                scenario.withTiming(Role.PRODUCER, timing.withRate(Rate.UNLIMITED))))
        .isEmpty();
    assertThat(
            ExponentialModel.of(
                scenario.withTiming(Role.CONSUMER, timing.withDistribution(Distribution.UNIFORM))))
        .isEmpty();
    assertThat(
            ExponentialModel.of(
                scenario.withWorkload(scenario.workload().withItemsPerProducer(10))))
        .isEmpty();
  }
}
