package bufferscope.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CurvesTest {

  @Test
  void smoothsOverTheWindowBefore() {
    double[] smooth = Curves.smooth(new double[] {4, 0, 2, 4}, 2);
    assertThat(smooth).containsExactly(4, 2, 1, 3);
  }

  @ParameterizedTest
  @CsvSource({"0,1", "0.3,1", "1,1", "1.2,2", "4,5", "5.1,10", "10,10", "11,20", "1999,2000"})
  void findsANiceCeiling(double value, double ceiling) {
    assertThat(Curves.niceCeiling(value)).isEqualTo(ceiling);
  }
}
