package bufferscope.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scenario and its rates may be, and the sentence for what they may not. */
final class ScenarioTest {

  private static Scenario scenario(int producers, int consumers, int capacity, long items) {
    Timing timing = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);
    return new Scenario(
        Mechanism.TWO_CONDITIONS, producers, consumers, capacity, false, timing, timing, items, 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1", "1000, 1000, 1024, 9223372036854775807"})
  void allowsItsLimits(int producers, int consumers, int capacity, long items) {
    assertThat(scenario(producers, consumers, capacity, items).capacity()).isEqualTo(capacity);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, producers",
    "1001, 1, 1, 1, producers",
    "1, 0, 1, 1, consumers",
    "1, 1001, 1, 1, consumers",
    "1, 1, 0, 1, capacity",
    "1, 1, 1025, 1, capacity",
    "1, 1, 1, 0, items per producer",
  })
  void namesWhatIsOutOfRange(int producers, int consumers, int capacity, long items, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scenario(producers, consumers, capacity, items))
        .withMessageStartingWith(name);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "1000, 1000", "1e2, 100", "2.5, 2.5", "unlimited, Infinity"})
  void readsRates(String text, double perSecond) {
    assertThat(Rate.parse(text).perSecond()).isEqualTo(perSecond);
    assertThat(Rate.parse(text).isUnlimited()).isEqualTo(Double.isInfinite(perSecond));
    assertThat(Rate.parse(text).meanNanos()).isEqualTo(1e9 / perSecond);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "fast", "0", "0.09", "1000.1", "-1", "NaN", "Infinity", "-Infinity", "1,5"})
  void refusesOtherRates(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rate.parse(text))
        .withMessageContaining(text)
        .withMessageContaining("0.1 to 1000")
        .withMessageContaining("unlimited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two-conditions"})
  void findsMechanismsByTheirIds(String id) {
    assertThat(Mechanism.of(id).id()).isEqualTo(id);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mechanism.of("three-wishes"))
        .withMessageContaining("three-wishes")
        .withMessageContaining(id);
  }
}
