package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import bufferscope.event.ThreadEvent.Ending;
import bufferscope.measure.RunSummary.Difference;
import bufferscope.testing.Story;
import bufferscope.work.Scenario;
import org.junit.jupiter.api.Test;

final class RunSummaryTest {
  private static Observation seen(Story story) {
    Observation seen = new Observation();
    story.events().forEach(seen::read);
    return seen;
  }

  private static RunSummary summary(Observation seen) {
    return RunSummary.of(
        Scenario.FIRST_STEPS, seen.state(), seen.measures(), seen.verdict(), seen.results());
  }

  /** P1 and P2 write to slot 0 before C1 reads it; then all threads end. */
  private static Story overwriting() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).makes(P2, 2).puts(P2, 0, 2);
    return story
        .takes(C1, 0, 2)
        .finishes(C1, 2)
        .ends(P1, Ending.DONE)
        .ends(C1, Ending.TOOK_THE_END);
  }

  @Test
  void holdsWhatWasCountedAndWhatWentWrong() {
    RunSummary summary = summary(seen(overwriting()));
    assertThat(summary.mechanism()).isEqualTo("two-conditions");
    assertThat(summary.capacity()).isEqualTo(Scenario.FIRST_STEPS.capacity());
    assertThat(summary.made()).isEqualTo(2);
    assertThat(summary.finished()).isEqualTo(1);
    assertThat(summary.lost()).isEqualTo(1);
    assertThat(summary.differences()).contains(new Difference(1, "P1", "lost"));
    assertThat(summary.violations())
        .anySatisfy(
            violation -> {
              assertThat(violation.kind()).isEqualTo("overwritten");
              assertThat(violation.thread()).isEqualTo("P2");
              assertThat(violation.message()).contains("P2");
              assertThat(violation.cause()).contains("P1");
            });
    assertThat(summary.endings())
        .contains(entry("P1", "done"), entry("C1", "took-the-end"))
        .doesNotContainKey("P2");
    assertThat(summary.refused()).isEmpty();
    assertThat(summary.leftAtShutdown()).isNull();
  }

  @Test
  void ofARunInWhichNothingHappenedIsEmpty() {
    RunSummary summary = summary(seen(Story.begin(false)));
    assertThat(summary.made()).isZero();
    assertThat(summary.violations()).isEmpty();
    assertThat(summary.endings()).isEmpty();
    assertThat(summary.results()).isEmpty();
    assertThat(summary.differences()).isEmpty();
  }

  /** The first are kept with their sentences, and all are counted. */
  @Test
  void moreViolationsThanAreKeptAreCounted() {
    Story story = Story.begin(false);
    int written = ViolationLog.KEPT + 5;
    for (int number = 1; number <= written; number++) {
      story = story.makes(P1, number).puts(P1, 0, number);
    }
    RunVerdict verdict = seen(story).verdict();
    assertThat(verdict.count()).isEqualTo(written - 1);
    assertThat(verdict.first()).hasSize(ViolationLog.KEPT);
    assertThat(verdict.faults()).hasSize(1);
    assertThat(verdict.total()).isEqualTo(written - 1);
    assertThat(verdict.stops()).isEqualTo(1);
    assertThat(verdict.harm()).isEqualTo(verdict.faults());
    assertThat(verdict.holds()).isFalse();
  }
}
