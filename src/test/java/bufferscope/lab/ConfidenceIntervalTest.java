package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class ConfidenceIntervalTest {

  /** The quantile of Student's t with 4 degrees of freedom is 2.776 in every table. */
  @Test
  void isTheTextbooksForFiveObservations() {
    ConfidenceInterval interval = ConfidenceInterval.of(1, 2, 3, 4, 5);
    assertThat(interval.mean()).isEqualTo(3);
    assertThat(interval.halfWidth()).isCloseTo(2.776 * Math.sqrt(2.5 / 5), within(0.001));
    assertThat(interval.contains(4.9)).isTrue();
    assertThat(interval.contains(5)).isFalse();
  }

  @Test
  void observationsThatAreEqualLeaveNoDoubt() {
    assertThat(ConfidenceInterval.of(7, 7, 7)).isEqualTo(new ConfidenceInterval(7, 0));
  }

  @Test
  void oneObservationIsNotEnough() {
    assertThatThrownBy(() -> ConfidenceInterval.of(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 1");
  }

  @Test
  void aSingleRunIsShownWithoutAnInterval() {
    ConfidenceInterval one = ConfidenceInterval.ofOne(1.48);
    assertThat(one.text()).isEqualTo("1.480");
    assertThat(one.knownHalfWidth()).isEmpty();
    assertThat(ConfidenceInterval.of(1, 2).knownHalfWidth()).isPresent();
  }

  /** Of 2,000 intervals of ten normal observations, about 95 of 100 hold the true mean. */
  @Test
  void holdsTheTrueMeanAsOftenAsItSays() {
    Random random = new Random(11);
    int held = 0;
    for (int i = 0; i < 2000; i++) {
      double[] observations =
          DoubleStream.generate(() -> 5 + 2 * random.nextGaussian()).limit(10).toArray();
      if (ConfidenceInterval.of(observations).contains(5)) {
        held++;
      }
    }
    // three standard deviations of a binomial variable
    assertThat(held / 2000.0).isCloseTo(0.95, within(3 * Math.sqrt(0.95 * 0.05 / 2000)));
  }
}
