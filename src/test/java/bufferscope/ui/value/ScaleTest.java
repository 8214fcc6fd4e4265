package bufferscope.ui.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions, values and typed text of the scales. */
final class ScaleTest {

  @ParameterizedTest
  @EnumSource(Scale.class)
  void everyReachableValueHasItsPlace(Scale scale) {
    for (double position = 0; position <= scale.end(); position += 0.013) {
      double value = scale.valueAt(position);
      assertThat(scale.valueAt(scale.positionOf(value))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void stepsLeadFromEndToEndAndBack(Scale scale) {
    double last = scale.valueAt(scale.end());
    assertThat(walk(scale, scale.first(), true)).isEqualTo(last);
    assertThat(walk(scale, last, false)).isEqualTo(scale.first());
  }

  private static double walk(Scale scale, double from, boolean up) {
    double value = from;
    for (double next = scale.neighbour(value, up); next != value; ) {
      assertThat(scale.positionOf(next) > scale.positionOf(value)).isEqualTo(up);
      value = next;
      next = scale.neighbour(value, up);
    }
    return value;
  }

  @Test
  void smallCapacitiesAreSingleSteps() {
    for (int capacity = 1; capacity < 16; capacity++) {
      assertThat(Scale.CAPACITY.neighbour(capacity, true)).isEqualTo(capacity + 1);
    }
  }

  @Test
  void ratesAreLogarithmicWithUnlimitedAtTheEnd() {
    assertThat(Scale.RATE.valueAt(0)).isEqualTo(0.1);
    assertThat(Scale.RATE.valueAt(1.5)).isEqualTo(3.2, within(1e-9));
    assertThat(Scale.RATE.valueAt(4)).isEqualTo(1000);
    assertThat(Scale.RATE.valueAt(5)).isInfinite();
  }

  @ParameterizedTest
  @CsvSource({"RATE,0.1,0.1", "RATE,' 2.75 ',2.75", "CAPACITY,7,7", "DWELL,1000,1000"})
  void readsWhatIsAllowed(Scale scale, String typed, double value) {
    assertThat(scale.parse(typed)).hasValue(value);
  }

  @Test
  void readsADecimalCommaWhereThatIsUsual() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Scale.RATE.parse("2,5")).hasValue(2.5);
      assertThat(Scale.RATE.parse("2,125")).as("2125 would be too much").hasValue(2.125);
      assertThat(Scale.RATE.parse("0,125")).hasValue(0.125);
      assertThat(Scale.RATE.parse("2.5")).hasValue(2.5);
      assertThat(Scale.RATE.parse(Scale.RATE.format(1000))).hasValue(1000);
      assertThat(Scale.CAPACITY.parse("2,5")).isEmpty();
      Locale.setDefault(Locale.US);
      assertThat(Scale.RATE.parse("2,5")).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void readsItsOwnWriting() {
    assertThat(Scale.CAPACITY.parse(Scale.CAPACITY.format(1024))).hasValue(1024);
    assertThat(Scale.RATE.parse(Scale.RATE.format(Double.POSITIVE_INFINITY)))
        .hasValue(Double.POSITIVE_INFINITY);
    assertThat(Scale.RATE.parse("Unlimited")).hasValue(Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "0",
        "1025",
        "2.5",
        "-1",
        "NaN",
        "Infinity",
        "1,5",
        "unlimited",
        "0x8p0",
        "8d",
        "+8"
      })
  void refusesOtherCapacities(String typed) {
    assertThat(Scale.CAPACITY.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0.09", "1001", "Infinity", "1,5", "fast", "1e", "0x1p3", "5d", "5f", "\u0665"})
  void refusesOtherRates(String typed) {
    assertThat(Scale.RATE.parse(typed)).isEmpty();
  }
}
