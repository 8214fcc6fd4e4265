package bufferscope.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The stretches of a run. */
final class StretchesTest {
  private final Stretches stretches = new Stretches();

  private void add(int samples) {
    for (int i = 0; i < samples; i++) {
      stretches.addStored(2, 10);
      stretches.add(new Tally(10, 1, 2.5, 1, 4, 3, 0));
    }
  }

  @Test
  void nothingIsLostHoweverLongTheRunIs() {
    add(100_000);
    assertThat(stretches.list().size()).isBetween(Stretches.MOST / 2, Stretches.MOST - 1);
    Tally first = stretches.list().get(0);
    assertThat(stretches.list()).extracting(Tally::nanos).containsOnly(first.nanos());
    assertThat(stretches.list()).allMatch(each -> each.stored()[2] == each.nanos());
    int samplesEach = (int) first.nanos() / 10;
    assertThat(samplesEach * stretches.list().size()).isBetween(100_000 - samplesEach, 100_000);
    assertThat(first.occupancy()).isEqualTo(2.5 * samplesEach);
  }

  @Test
  void theListIsTheSameUntilAStretchIsOver() {
    add(Stretches.MOST);
    assertThat(stretches.list()).hasSize(Stretches.MOST / 2).isSameAs(stretches.list());
    Object before = stretches.list();
    add(1);
    assertThat(stretches.list()).isSameAs(before);
    add(1);
    assertThat(stretches.list()).hasSize(Stretches.MOST / 2 + 1);
  }

  @Test
  void itBeginsAnew() {
    add(300);
    stretches.clear();
    assertThat(stretches.list()).isEmpty();
    add(3);
    assertThat(stretches.list()).hasSize(3);
  }
}
