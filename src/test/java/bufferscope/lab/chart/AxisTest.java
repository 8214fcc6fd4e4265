package bufferscope.lab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.lab.chart.Axis.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  private static List<String> texts(Axis axis) {
    return axis.ticks().stream().map(Tick::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4.7  | 0 1 2 3 4 5
          0.9  | 0.0 0.2 0.4 0.6 0.8 1.0
          1    | 0.0 0.2 0.4 0.6 0.8 1.0
          1500 | 0 500 1,000 1,500
          0    | 0.0 0.2
          """)
  void anAxisFromZeroHasRoundNumbers(double max, String ticks) {
    assertThat(String.join(" ", texts(Axis.fromZero(max)))).isEqualTo(ticks);
  }

  @Test
  void aLogarithmicAxisHasPowersOfTenAroundItsValues() {
    assertThat(texts(Axis.powers(0.03, 2))).containsExactly("0.01", "0.1", "1", "10");
    assertThat(texts(Axis.powers(1, 1))).containsExactly("1", "2", "5", "10");
    assertThat(texts(Axis.powers(0.3, 2)))
        .as("two powers alone would leave the values in between unread")
        .containsExactly("0.1", "0.2", "0.5", "1", "2", "5", "10");
    Axis axis = Axis.powers(0.01, 100);
    assertThat(axis.share(1)).isEqualTo(0.5);
    assertThat(axis.share(0)).as("what it cannot show is at its end").isZero();
  }

  @Test
  void valuesAndPlacesBelongTogether() {
    for (Axis axis : List.of(Axis.fromZero(8), Axis.powers(1, 1000))) {
      assertThat(axis.value(axis.share(5))).isCloseTo(5, within(1e-9));
    }
    assertThat(Axis.fromZero(8).value(7)).as("beyond the end").isEqualTo(8);
  }

  @Test
  void namesStandSideBySide() {
    Axis axis = Plot.across(List.of("fair", "barging"), false, true);
    assertThat(axis.share(0)).isEqualTo(0.25);
    assertThat(axis.share(1)).isEqualTo(0.75);
    assertThat(axis.value(0.9)).isEqualTo(1);
    assertThat(axis.value(1)).isEqualTo(1);
  }

  @Test
  void oneValueStandsInTheMiddle() {
    assertThat(Plot.across(List.of("4"), true, false).share(4)).isEqualTo(0.5);
    assertThat(Plot.across(List.of("4"), true, true).share(4)).isEqualTo(0.5);
  }

  @Test
  void zeroHasNoPlaceOnALogarithmicAxis() {
    assertThat(Plot.across(List.of("0", "4"), true, true)).isInstanceOf(Axis.Linear.class);
    assertThat(Plot.across(List.of("1", "4"), true, true)).isInstanceOf(Axis.Logarithmic.class);
  }
}
