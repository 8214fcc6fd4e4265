package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

  @Test
  void nothingIsLeftOutOfWhatIsSteady() {
    double[] steady = new double[200];
    Arrays.fill(steady, 3);
    assertThat(WarmUp.length(steady)).isZero();
  }

  @Test
  void theClimbAtTheBeginningIsLeftOut() {
    Random random = new Random(3);
    double[] climbing = new double[200];
    for (int i = 0; i < climbing.length; i++) {
      climbing[i] = Math.min(1, i / 30.0) * 8 + random.nextGaussian();
    }
    assertThat(WarmUp.length(climbing)).isBetween(20, 40);
  }

  @Test
  void atMostHalfIsLeftOut() {
    double[] rising = new double[200];
    for (int i = 0; i < rising.length; i++) {
      rising[i] = i;
    }
    assertThat(WarmUp.length(rising)).isEqualTo(100);
  }

  @Test
  void fewObservationsAreKept() {
    assertThat(WarmUp.length(new double[] {1, 2, 3})).isZero();
    assertThat(WarmUp.length(new double[0])).isZero();
  }
}
