package bufferscope.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Random times have the mean 1, their own spread, and repeat with the seed. */
final class DistributionTest {

  private static double[] samples(Distribution distribution, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return DoubleStream.generate(() -> distribution.sample(random)).limit(200_000).toArray();
  }

  @ParameterizedTest
  @CsvSource({"CONSTANT, 0", "UNIFORM, 0.3333", "EXPONENTIAL, 1"})
  void hasMeanOneAndItsVariance(Distribution distribution, double variance) {
    double[] samples = samples(distribution, 3);
    double mean = DoubleStream.of(samples).average().orElseThrow();
    double seen =
        DoubleStream.of(samples).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    assertThat(mean).isCloseTo(1, within(0.01));
    assertThat(seen).isCloseTo(variance, within(0.02));
    assertThat(DoubleStream.of(samples).allMatch(x -> x >= 0 && x < 100)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void repeatsWithTheSeed(Distribution distribution) {
    assertThat(samples(distribution, 5)).isEqualTo(samples(distribution, 5));
  }

  @Test
  void otherSeedsGiveOtherTimes() {
    assertThat(samples(Distribution.UNIFORM, 5)).isNotEqualTo(samples(Distribution.UNIFORM, 6));
  }
}
