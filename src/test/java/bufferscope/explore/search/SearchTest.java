package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.Step;
import bufferscope.explore.replay.Promises;
import bufferscope.explore.search.Outcome.Bounded;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.measure.Standstill;
import bufferscope.measure.Violation;
import bufferscope.measure.ViolationKind;
import bufferscope.trace.SystemState;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The verdicts of the search on the catalogue, and the reasons to believe them. */
final class SearchTest {
  private static final String NONE = "none";
  private static final Limits ENOUGH = Limits.states(3_000_000);

  /** Configurations of so many threads, items and slots at most, the smallest first. */
  private static List<Bounds> configurations(int perRole, int threads, int items) {
    List<Bounds> all = new ArrayList<>();
    for (int producers = 1; producers <= perRole; producers++) {
      for (int consumers = 1; consumers <= perRole; consumers++) {
        for (int capacity = 1; capacity <= 3; capacity++) {
          for (int each = 1; each <= items; each++) {
            all.add(new Bounds(producers, consumers, capacity, each));
          }
        }
      }
    }
    return all.stream()
        .filter(bounds -> bounds.threads() <= threads)
        .sorted(
            Comparator.comparing(Bounds::threads)
                .thenComparing(Bounds::items)
                .thenComparing(Bounds::capacity)
                .thenComparing(Bounds::producers))
        .toList();
  }

  private static Outcome search(Mechanism mechanism, Bounds bounds, Semantics semantics) {
    return Search.run(Model.of(mechanism, bounds, semantics), ScheduleCost.SWITCHES, ENOUGH);
  }

  /** One row of the catalogue: the smallest configuration that fails, and how. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "two-conditions,              barging, none",
    "one-condition-signal-all,    barging, none",
    "semaphores,                  barging, none",
    "pipeline-two-locks,          barging, none",
    "task-queue,                  barging, none",
    "unlock-not-in-finally,       barging, none",
    "one-condition-signal,        barging, 1+2 capacity 1 items 2: DEADLOCK",
    "two-conditions-if,           barging, 1+2 capacity 1 items 1: TOOK_FROM_EMPTY",
    "two-conditions-extra-unlock, barging, 1+2 capacity 1 items 1: DUPLICATED",
    "forgotten-signal,            barging, 1+1 capacity 1 items 2: DEADLOCK",
    "semaphores-mutex-first,      barging, 1+1 capacity 1 items 1: DEADLOCK",
    "no-lock,                     barging, 1+1 capacity 2 items 2: LIVELOCK",
    "pipeline-unguarded,          barging, 1+1 capacity 1 items 1: TOOK_FROM_EMPTY",
    "pipeline-double-release,     barging, 1+1 capacity 1 items 1: THREAD_FAILED",
    "two-conditions,              fair, none",
    "one-condition-signal-all,    fair, none",
    "semaphores,                  fair, none",
    "pipeline-two-locks,          fair, none",
    "task-queue,                  fair, none",
    "unlock-not-in-finally,       fair, none",
    "one-condition-signal,        fair, 2+2 capacity 1 items 1: DEADLOCK",
    "two-conditions-if,           fair, 1+2 capacity 1 items 1: TOOK_FROM_EMPTY",
    "forgotten-signal,            fair, 1+1 capacity 1 items 2: DEADLOCK",
    "semaphores-mutex-first,      fair, 1+1 capacity 1 items 1: DEADLOCK",
    "two-conditions,              spurious, none",
    "one-condition-signal-all,    spurious, none",
    "two-conditions-if,           spurious, 1+1 capacity 1 items 1: TOOK_FROM_EMPTY",
    "two-conditions,              interrupts, none",
    "one-condition-signal-all,    interrupts, none",
    "task-queue,                  interrupts, none",
    "unlock-not-in-finally,       interrupts, 1+1 capacity 1 items 1: LOCK_NOT_RELEASED",
  })
  void smallestConfigurationThatFails(String mechanism, String semantics, String expected) {
    Semantics meant =
        switch (semantics) {
          case "fair" -> Semantics.FAIR;
          case "spurious" -> Semantics.BARGING.withSpurious(1);
          case "interrupts" -> Semantics.BARGING.withInterrupts(1);
          default -> Semantics.BARGING;
        };
    int threads = meant.equals(Semantics.BARGING) ? 8 : 4;
    assertThat(smallest(Mechanism.of(mechanism), configurations(4, threads, 2), meant))
        .isEqualTo(expected);
  }

  private static String smallest(
      Mechanism mechanism, List<Bounds> configurations, Semantics semantics) {
    for (Bounds bounds : configurations) {
      Outcome outcome = search(mechanism, bounds, semantics);
      assertThat(outcome).isNotInstanceOf(Bounded.class);
      if (outcome instanceof Found found) {
        return "%d+%d capacity %d items %d: %s"
            .formatted(
                bounds.producers(),
                bounds.consumers(),
                bounds.capacity(),
                bounds.items(),
                found.kind());
      }
    }
    return NONE;
  }

  /**
   * Six threads at a fair lock have up to 12 million states, and take two thirds of the time of
   * all: that is left to the benchmark.
   */
  static Stream<Arguments> whatIsLookedAtInFull() {
    return Stream.of(Mechanism.values())
        .filter(mechanism -> !mechanism.isLiveOnly())
        .flatMap(
            mechanism ->
                Stream.of(
                    Arguments.of(mechanism, Semantics.BARGING, configurations(3, 6, 2)),
                    Arguments.of(mechanism, Semantics.FAIR, configurations(3, 5, 2)),
                    Arguments.of(
                        mechanism, Semantics.BARGING.withSpurious(1), configurations(3, 4, 2)),
                    Arguments.of(
                        mechanism, Semantics.BARGING.withInterrupts(1), configurations(3, 4, 2)),
                    Arguments.of(
                        mechanism, new Semantics(false, 0, 0, true), configurations(3, 4, 2))));
  }

  /** Verdicts are the same, and the schedules as short. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("whatIsLookedAtInFull")
  void theReducedSearchAgreesWithTheFullOne(
      Mechanism mechanism, Semantics semantics, List<Bounds> configurations) {
    for (Bounds bounds : configurations) {
      String byOperations = agreed(mechanism, bounds, semantics, ScheduleCost.OPERATIONS);
      if (!byOperations.equals(NONE)) { // else the other order does the same once more
        agreed(mechanism, bounds, semantics, ScheduleCost.SWITCHES);
      }
    }
  }

  private static String agreed(
      Mechanism mechanism, Bounds bounds, Semantics semantics, ScheduleCost order) {
    Outcome reduced = Search.run(Model.of(mechanism, bounds, semantics), order, ENOUGH);
    Outcome full = Search.runInFull(Model.of(mechanism, bounds, semantics), order, ENOUGH);
    assertThat(verdict(reduced, order))
        .as("%s by %s", bounds, order)
        .isEqualTo(verdict(full, order));
    assertThat(reduced.effort().states()).isLessThanOrEqualTo(full.effort().states());
    return verdict(full, order);
  }

  private static String verdict(Outcome outcome, ScheduleCost order) {
    if (outcome instanceof Found found) {
      int switches = order == ScheduleCost.SWITCHES ? Step.switches(found.schedule()) : 0;
      return "found, %d switches, %d operations".formatted(switches, found.schedule().size());
    }
    assertThat(outcome).isInstanceOf(None.class);
    return NONE;
  }

  static Stream<Arguments> failures() {
    Bounds bounds = new Bounds(2, 2, 1, 2);
    return Stream.of(Mechanism.values())
        .filter(mechanism -> !mechanism.isLiveOnly())
        .flatMap(
            mechanism ->
                Stream.of(
                    Arguments.of(mechanism, bounds, Semantics.BARGING),
                    Arguments.of(mechanism, bounds, Semantics.FAIR),
                    Arguments.of(mechanism, bounds, new Semantics(false, 1, 1, true))))
        .filter(
            each ->
                search((Mechanism) each.get()[0], bounds, (Semantics) each.get()[2])
                    instanceof Found);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aScheduleReplaysToItsViolation(Mechanism mechanism, Bounds bounds, Semantics semantics) {
    Model model = Model.of(mechanism, bounds, semantics);
    for (ScheduleCost order : ScheduleCost.values()) {
      Found found = (Found) Search.run(model, order, ENOUGH);
      Promises promises = new Promises(model);
      found.schedule().forEach(promises::play);
      SystemState state = SystemState.after(promises.events());
      switch (found.kind()) {
        case DEADLOCK -> {
          assertThat(promises.replay().state()).matches(model::isStuck);
          assertThat(Standstill.deadlock(state, 0, true)).isPresent();
        }
        case LIVELOCK -> assertThat(promises.replay().state()).matches(model::isStuck);
        case THREAD_FAILED ->
            assertThat(state.threads()).anyMatch(thread -> thread.failure() != null);
        default ->
            assertThat(promises.violations()).extracting(Violation::kind).contains(found.kind());
      }
      assertThat(found.message()).doesNotContain("null").matches("[A-Za-z].+[^.]");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Mechanism.class, names = "BLOCKING_QUEUE", mode = EnumSource.Mode.EXCLUDE)
  void theSearchIsDeterministic(Mechanism mechanism) {
    Bounds bounds = new Bounds(2, 2, 2, 2);
    assertThat(untimed(search(mechanism, bounds, Semantics.BARGING)))
        .isEqualTo(untimed(search(mechanism, bounds, Semantics.BARGING)));
  }

  private static Object untimed(Outcome outcome) {
    Outcome.Effort effort = outcome.effort();
    Object shown =
        outcome instanceof Found found
            ? List.of(found.kind(), found.message(), found.schedule())
            : NONE;
    return List.of(shown, effort.states(), effort.transitions(), effort.operations());
  }

  @Test
  void oneConditionWithSignalIsFreeOfDeadlockExactlyWhenHalfTheSlotsAreEnough() {
    for (Bounds bounds : configurations(3, 6, 1)) {
      Bounds busy = new Bounds(bounds.producers(), bounds.consumers(), bounds.capacity(), 3);
      Outcome outcome = search(Mechanism.ONE_CONDITION_SIGNAL, busy, Semantics.BARGING);
      assertThat(outcome instanceof None)
          .as("%s", busy)
          .isEqualTo(2 * busy.capacity() >= busy.threads());
    }
  }

  @Test
  void thePictureOfTheLostWakeUpIsTheOneOfTheTextbook() {
    Bounds bounds = new Bounds(1, 2, 1, 2);
    Model model = Model.of(Mechanism.ONE_CONDITION_SIGNAL, bounds, Semantics.BARGING);
    Found found = (Found) Search.run(model, ScheduleCost.SWITCHES, ENOUGH);
    assertThat(found.kind()).isEqualTo(ViolationKind.DEADLOCK);
    assertThat(found.message())
        .isEqualTo(
            "lost wake-up: P1 could put, but the signal of C1 woke C2, which found the buffer empty"
                + " and waits again; no thread can go on: P1, C1, C2 wait for changed");
    assertThat(Step.of(model, found.schedule()))
        .extracting(Step::operation)
        .contains("changed.signal() wakes C2");
  }

  @Test
  void whoWasWokenTooLateIsToldSo() {
    Outcome outcome =
        search(Mechanism.TWO_CONDITIONS_IF, new Bounds(1, 2, 1, 1), Semantics.BARGING);
    assertThat(((Found) outcome).message())
        .matches(
            "C\\d took from an empty slot: the signal of P\\d woke it, but C\\d had already taken the item");
  }

  @Test
  void withTooFewStatesThereIsNoVerdict() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(3, 3, 3, 2), Semantics.BARGING);
    Outcome outcome = Search.run(model, ScheduleCost.SWITCHES, Limits.states(100));
    assertThat(outcome).isInstanceOf(Bounded.class);
    assertThat(((Bounded) outcome).reason())
        .isEqualTo("100 states were visited and there are more");
  }

  @Test
  void aSearchThatIsStoppedSaysSo() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(4, 4, 3, 4), Semantics.FAIR);
    AtomicInteger reports = new AtomicInteger();
    Limits untilThird = new Limits(Limits.MAX_STATES, progress -> reports.incrementAndGet() < 3);
    Outcome outcome = Search.run(model, ScheduleCost.SWITCHES, untilThird);
    assertThat(outcome).isInstanceOf(Bounded.class);
    assertThat(reports).hasValue(3);
  }

  /** Six producers in front of a lock can do one thing between them, and not six. */
  @Test
  void ofThreadsThatAreAlikeOneIsFollowed() {
    Outcome.Effort effort =
        search(Mechanism.TWO_CONDITIONS, new Bounds(6, 6, 3, 2), Semantics.BARGING).effort();
    assertThat(effort.transitions()).isLessThan(3 * effort.states());
  }
}
