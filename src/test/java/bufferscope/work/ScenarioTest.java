package bufferscope.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bufferscope.event.Role;
import bufferscope.work.SafeguardSettings.Rescue;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values that a scenario and its rates may have, and the sentence for others. */
final class ScenarioTest {

  private static Scenario scenario(int producers, int consumers, int capacity, long items) {
    Timing timing = new Timing(Rate.UNLIMITED, Distribution.CONSTANT);
    return Scenario.of(
        new BufferSetup(Mechanism.TWO_CONDITIONS, capacity, false),
        new Team(producers, timing),
        new Team(consumers, timing),
        Workload.DEFAULT.withItemsPerProducer(items));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1", "1000, 1000, 1024, 9223372036854775807"})
  void allowsItsLimits(int producers, int consumers, int capacity, long items) {
    assertThat(scenario(producers, consumers, capacity, items).capacity()).isEqualTo(capacity);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 1, threads: 0",
    "1001, 1, 1, 1, 'threads: 1,001'",
    "1, 0, 1, 1, threads: 0",
    "1, 1001, 1, 1, 'threads: 1,001'",
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
      strings = {
        "",
        "fast",
        "0",
        "0.09",
        "1000.1",
        "-1",
        "NaN",
        "Infinity",
        "-Infinity",
        "1,5",
        "0x1p3",
        "5d",
        "5f",
        " 5",
        "+5",
        "\u0665"
      })
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

  private static void assertRefused(ThrowingCallable making, String sentence) {
    assertThatIllegalArgumentException().isThrownBy(making).withMessage(sentence);
  }

  @Test
  void everyPartNamesWhatIsOutOfRange() {
    assertRefused(() -> new ItemKind.Numbers(-1), "first number: -1 is not in 0 to 1,000,000");
    assertRefused(
        () -> new ItemKind.RandomNumbers(5, 4), "largest number: 4 is not in 5 to 1,000,000");
    assertRefused(() -> new Host(1001), "pool threads: 1,001 is not in 0 to 1,000");
    assertRefused(() -> new FaultInjection(0, -1), "crash every: -1 is not in 0 to 1,000,000");
    assertRefused(
        () -> safeguards(Duration.ofMinutes(2), 0, 0),
        "put limit: 120,000 ms is not in 0 (no limit) to 60,000 ms");
    assertRefused(() -> safeguards(Duration.ZERO, 1025, 0), "quota: 1,025 is not in 0 to 1,024");
    assertRefused(() -> safeguards(Duration.ZERO, 0, -1), "restarts: -1 is not in 0 to 1,000");
  }

  private static SafeguardSettings safeguards(Duration putLimit, int quota, int restarts) {
    return new SafeguardSettings(
        putLimit, false, false, quota, Rescue.NONE, restarts, Duration.ZERO);
  }

  @Test
  void partsFitTogether() {
    Scenario first = Scenario.FIRST_STEPS;
    assertRefused(
        () -> first.withWorkload(Workload.DEFAULT.withFaultInjection(new FaultInjection(2, 0))),
        "hostile producers: 2 is not in 0 to 1");
    assertRefused(
        () -> first.withWorkload(Workload.DEFAULT.withEnd(EndOfStream.JOIN)),
        "mechanism: two-conditions cannot be joined; task-queue can");
    assertRefused(
        () ->
            first
                .withSafeguards(safeguards(Duration.ofSeconds(1), 0, 0))
                .withMechanism(Mechanism.NO_LOCK),
        "mechanism: no-lock cannot be put into with a time limit; two-conditions can");
  }

  @Test
  void oneThingChangesAtATime() {
    Scenario first = Scenario.FIRST_STEPS;
    Timing timing = new Timing(Rate.UNLIMITED, Distribution.UNIFORM);
    assertThat(first.withThreads(Role.CONSUMER, 3).consumers())
        .isEqualTo(first.consumers().withThreads(3));
    assertThat(first.withTiming(Role.PRODUCER, timing).producers()).isEqualTo(new Team(1, timing));
    assertThat(first.withMechanism(Mechanism.NO_LOCK).withCapacity(2).withFair(true).buffer())
        .isEqualTo(new BufferSetup(Mechanism.NO_LOCK, 2, true));
    assertThat(first.withHost(new Host(2)).withHost(Host.OWN_THREADS)).isEqualTo(first);
    assertThat(first.withSeed(2).withSeed(1).withLinePauses(List.of())).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource
  void fitsToEveryMechanism(Mechanism mechanism) {
    SafeguardSettings safeguards = SafeguardSettings.OFF.withPutLimit(Duration.ofSeconds(1));
    Workload joined = Workload.DEFAULT.withItemsPerProducer(5).withEnd(EndOfStream.JOIN);
    LinePause pause = new LinePause("P1", 3, Duration.ofSeconds(1));
    Scenario joining =
        Scenario.FIRST_STEPS
            .withMechanism(Mechanism.TASK_QUEUE)
            .withWorkload(joined)
            .withLinePauses(List.of(pause));
    Scenario limited = Scenario.FIRST_STEPS.withSafeguards(safeguards);
    assertThat(joining.fittedTo(mechanism).mechanism()).isEqualTo(mechanism);
    assertThat(joining.fittedTo(mechanism).linePauses()).isEmpty();
    assertThat(joining.fittedTo(mechanism).workload().end())
        .isEqualTo(mechanism.isJoinable() ? EndOfStream.JOIN : EndOfStream.POISON_PILLS);
    assertThat(limited.fittedTo(mechanism).safeguards())
        .isEqualTo(mechanism.isTimed() ? safeguards : SafeguardSettings.OFF);
  }
}
