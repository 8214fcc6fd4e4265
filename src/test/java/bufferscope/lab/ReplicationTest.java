package bufferscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.Role;
import bufferscope.explore.time.MeasuredRun;
import bufferscope.measure.Totals;
import bufferscope.run.Tempo;
import bufferscope.scenario.NamedScenario;
import bufferscope.work.Distribution;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that are only measured, beside the same runs with events. */
final class ReplicationTest {
  private static final Duration LENGTH = Duration.ofSeconds(4);

  private static NamedScenario named(Scenario scenario, int stepMillis) {
    return new NamedScenario("", "", scenario, new Tempo(Duration.ofMillis(stepMillis)));
  }

  /** Few and many threads, equal and unequal rates, a small and a larger buffer, short steps. */
  private static List<NamedScenario> variants(Mechanism mechanism) {
    List<NamedScenario> variants = new ArrayList<>();
    for (boolean fair : new boolean[] {false, true}) {
      for (Distribution times : Distribution.values()) {
        for (int[] size : new int[][] {{1, 1, 1}, {3, 2, 1}, {2, 3, 8}, {1, 4, 3}, {6, 6, 2}}) {
          Scenario scenario =
              Scenario.FIRST_STEPS
                  .fittedTo(mechanism)
                  .withFair(fair)
                  .withThreads(Role.PRODUCER, size[0])
                  .withThreads(Role.CONSUMER, size[1])
                  .withTiming(Role.PRODUCER, new Timing(new Rate(20), times))
                  .withTiming(Role.CONSUMER, new Timing(new Rate(30), times))
                  .withCapacity(size[2]);
          variants.add(named(scenario.withSeed(variants.size()), 0));
          variants.add(named(scenario.withSeed(variants.size()), 1));
        }
      }
    }
    return variants;
  }

  private static String figures(Replication.WholeRun whole) {
    Replication run = whole.from(whole.warmUp());
    StringBuilder figures = new StringBuilder();
    for (Metric metric : Metric.values()) {
      figures.append(metric.id()).append(' ').append(run.value(metric)).append(' ');
    }
    for (int items = 0; items < 20; items++) {
      figures.append(run.storedShare(items)).append(' ');
    }
    return figures.append(run.warmUpSeconds()).append(run.failed()).toString();
  }

  /** To the last digit; right mechanisms only, since only those are made without events. */
  @ParameterizedTest
  @EnumSource
  void theFiguresAreTheSame(Mechanism mechanism) throws InterruptedException {
    for (NamedScenario scenario : variants(mechanism)) {
      if (MeasuredRun.isPossible(scenario.scenario())) {
        assertThat(figures(Replication.of(scenario, LENGTH, () -> false)))
            .as(scenario.toString())
            .isEqualTo(figures(Replication.judged(scenario, LENGTH, () -> false)));
      }
    }
  }

  /**
   * Whenever the window begins and ends: a consumer that takes 2/3 s for an item finishes 1.5 in a
   * second.
   */
  @Test
  void constantTimesAreNotBeatenAtTheEdgesOfTheWindow() throws InterruptedException {
    Scenario scenario =
        Scenario.FIRST_STEPS
            .withThreads(Role.PRODUCER, 1)
            .withThreads(Role.CONSUMER, 1)
            .withTiming(Role.PRODUCER, new Timing(new Rate(3), Distribution.CONSTANT))
            .withTiming(Role.CONSUMER, new Timing(new Rate(1.5), Distribution.CONSTANT));
    for (int seconds : new int[] {37, 50, 100, 1000}) {
      Replication.WholeRun whole =
          Replication.of(named(scenario, 0), Duration.ofSeconds(seconds), () -> false);
      for (int moment = 0; moment < whole.beginnings().size(); moment++) {
        assertThat(whole.from(moment).value(Metric.THROUGHPUT))
            .as("%d s, from moment %d", seconds, moment)
            .isLessThan(1.5 + 1e-6)
            .isCloseTo(1.5, within(1e-6));
      }
    }
  }

  /**
   * One of four consumers that does all is as unfair as it gets, however fair the producers are.
   */
  @Test
  void fairnessIsThatOfTheLessFairRole() {
    assertThat(fairness(new long[] {5, 5}, new long[] {10, 0, 0, 0})).isEqualTo(0.25);
    assertThat(fairness(new long[] {10, 0}, new long[] {5, 5})).isEqualTo(0.5);
    assertThat(fairness(new long[] {7}, new long[] {3, 3, 3})).isEqualTo(1);
    assertThat(fairness(new long[] {1, 3}, new long[] {4})).isEqualTo(16 / 20.0);
    assertThat(fairness(new long[] {0}, new long[] {0})).isNaN();
  }

  private static double fairness(long[] made, long[] used) {
    Totals totals = new Totals(1, 0, 0, 0, new long[1], 0, 0, 0, 0, 0, 0, 0, made, used);
    return new Replication(totals, 0, 0, 0, "").value(Metric.FAIRNESS);
  }

  @Test
  void rightMechanismsAreMeasuredWithoutEvents() {
    List<Mechanism> measured =
        Arrays.stream(Mechanism.values())
            .filter(each -> MeasuredRun.isPossible(Scenario.FIRST_STEPS.fittedTo(each)))
            .toList();
    assertThat(measured)
        .containsExactly(
            Mechanism.TWO_CONDITIONS,
            Mechanism.TWO_CONDITIONS_SIGNAL_ALL,
            Mechanism.ONE_CONDITION_SIGNAL_ALL,
            Mechanism.SEMAPHORES,
            Mechanism.TASK_QUEUE);
  }
}
