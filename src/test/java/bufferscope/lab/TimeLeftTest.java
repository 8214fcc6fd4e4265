package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeLeftTest {
  @ParameterizedTest
  @CsvSource({"PT2.1S, 3 s", "PT90S, 90 s", "PT100S, 2 min", "PT330S, 6 min", "PT2H10M, 2 h"})
  void isInTheUnitThatIsReadAtAGlance(Duration left, String text) {
    assertThat(TimeLeft.text(left)).isEqualTo(text);
  }
}
