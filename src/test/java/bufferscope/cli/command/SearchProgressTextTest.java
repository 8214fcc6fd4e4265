package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.search.Limits.Progress;
import org.junit.jupiter.api.Test;

/** The line that says how a search gets on. */
final class SearchProgressTextTest {
  private final SearchProgressText line = new SearchProgressText();

  private static Progress progress(long states, int least, int most) {
    return new Progress(states, 0, 31, least, most, 20, 5 << 20);
  }

  @Test
  void whileNothingIsWrongItIsKnownHowFarItGoesAtLeast() {
    long bound = Runtime.getRuntime().maxMemory() >> 20;
    assertThat(line.of(progress(4096, 96, 0), 2))
        .isEqualTo(
            "4,096 states, 2,048 per second, depth 31 of 96 or more, 5 of %,d MB, 20 waiting"
                .formatted(bound));
  }

  @Test
  void onceSomethingIsWrongItIsKnownHowFarItGoesAtMost() {
    assertThat(line.of(progress(4096, 96, 40), 1)).contains("depth 31 of 40 at most,");
  }

  @Test
  void whereNeitherIsKnownNothingIsSaid() {
    assertThat(line.of(progress(4096, 0, 0), 1)).contains("depth 31, 5 of");
  }

  @Test
  void theSpeedIsThatSinceTheLineBefore() {
    line.of(progress(4096, 0, 0), 1);
    assertThat(line.of(progress(5096, 0, 0), 0.5)).contains(" 2,000 per second");
    assertThat(line.of(progress(10, 0, 0), 1)).as("begun anew").contains(" 0 per second");
  }
}
