package bufferscope.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.SafeguardEvent.HostileItemMade;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.testing.TestThreads;
import bufferscope.testing.WatchedRun;
import bufferscope.trace.ItemLife;
import bufferscope.work.BufferSetup;
import bufferscope.work.FaultInjection;
import bufferscope.work.LinePause;
import bufferscope.work.Mechanism;
import bufferscope.work.Rate;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import bufferscope.work.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With seals, each honest item gets through and no replay does, whatever else happens. */
final class ReplayedItemsTest {
  private static final int ITEMS = 60;
  private static final int RUNS = 6;

  @RegisterExtension final TestThreads threads = new TestThreads();

  static Stream<Scenario> attackedPipelines() {
    SplittableRandom random = new SplittableRandom(7);
    return Arrays.stream(Mechanism.values())
        .filter(Mechanism::isCorrect)
        .flatMap(mechanism -> Stream.generate(() -> attacked(mechanism, random)).limit(RUNS));
  }

  private static Scenario attacked(Mechanism mechanism, SplittableRandom random) {
    int producers = random.nextInt(2, 5);
    FaultInjection faults =
        new FaultInjection(
            random.nextInt(1, producers), random.nextInt(4) == 0 ? 0 : random.nextInt(2, 9));
    Scenario scenario =
        WatchedRun.finite(
            producers, random.nextInt(1, 5), 1, ITEMS, Rate.UNLIMITED, Rate.UNLIMITED);
    int capacity = mechanism.capacity(random.nextInt(1, 6));
    return scenario
        .withBuffer(new BufferSetup(mechanism, capacity, random.nextBoolean()))
        .withWorkload(scenario.workload().withFaultInjection(faults))
        .withSafeguards(
            SafeguardSettings.OFF
                .withValidated(true)
                .withSealed(true)
                .withQuota(random.nextInt(3) == 0 ? 1 : 0)
                .withRescue(random.nextBoolean() ? Rescue.RETURN : Rescue.DEAD_LETTER)
                .withRestarts(SafeguardSettings.MAX_RESTARTS));
  }

  @ParameterizedTest
  @MethodSource("attackedPipelines")
  void noReplayIsUsedAndNoHonestItemRefused(Scenario scenario) throws InterruptedException {
    WatchedRun run = WatchedRun.played(scenario);
    assertThat(run.frame().verdict().first()).isEmpty();
    assertThat(run.events(ItemFinished.class).map(ItemFinished::item)).doesNotHaveDuplicates();
    Map<Item, Long> replays =
        counts(
            run.events(HostileItemMade.class)
                .filter(event -> event.flaw() == ItemFlaw.REPLAYED)
                .map(HostileItemMade::item));
    Map<Item, Long> refused =
        counts(
            run.events(ItemRefused.class)
                .filter(event -> event.why() == Refusal.REPLAYED)
                .map(ItemRefused::item));
    assertThat(replays).isNotEmpty();
    assertThat(refused)
        .allSatisfy(
            (item, count) -> assertThat(count).isLessThanOrEqualTo(replays.getOrDefault(item, 0L)));
  }

  private static Map<Item, Long> counts(Stream<Item> items) {
    return items.collect(groupingBy(Function.identity(), counting()));
  }

  @Test
  void anItemIsHonestHoweverManyWereUsedSinceItWasMade() {
    Scenario scenario =
        WatchedRun.finite(1, 2, 8, Long.MAX_VALUE, Rate.UNLIMITED, Rate.UNLIMITED)
            .withMechanism(Mechanism.SEMAPHORES)
            .withSafeguards(SafeguardSettings.OFF.withSealed(true));
    LinePause afterRemove = new LinePause("C1", 47, LinePause.MAX);
    try (WatchedRun run = WatchedRun.open(scenario.withLinePauses(List.of(afterRemove)))) {
      run.run().start();
      run.until(watched -> watched.thread("C1").hands() != null);
      long taken = run.state().finished();
      run.until(watched -> watched.state().finished() > taken + 10_000);
      ItemLife held = Objects.requireNonNull(run.thread("C1").hands());
      run.run().setLinePauses(List.of());
      run.until(watched -> !held.item().equals(item(watched.thread("C1").hands())));
      assertThat(run.state().safeguards().allRefused()).isZero();
      assertThat(run.frame().verdict().first()).isEmpty();
    }
  }

  private static @Nullable Item item(@Nullable ItemLife life) {
    return life == null ? null : life.item();
  }
}
