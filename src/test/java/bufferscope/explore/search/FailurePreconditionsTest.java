package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.FailurePreconditions.Setup;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The conditions said to be needed for a failure are those that the search finds to be needed. */
final class FailurePreconditionsTest {
  private static final int ITEMS = 4;
  private static final List<Semantics> SEMANTICS =
      List.of(
          Semantics.BARGING,
          Semantics.FAIR,
          Semantics.BARGING.withInterrupts(1),
          Semantics.BARGING.withSpurious(1));
  private static final Limits ENOUGH = Limits.states(2_000_000);

  static Stream<Arguments> wrongMechanisms() {
    return Stream.of(Mechanism.values())
        .filter(mechanism -> !mechanism.isCorrect())
        .flatMap(mechanism -> SEMANTICS.stream().map(each -> Arguments.of(mechanism, each)));
  }

  @ParameterizedTest
  @MethodSource("wrongMechanisms")
  void whereSomethingIsMissingNothingFailsAndElseItDoes(Mechanism mechanism, Semantics semantics) {
    for (Bounds bounds : bounds(mechanism)) {
      Outcome outcome = search(mechanism, bounds, semantics);
      Optional<Setup> remedy = FailurePreconditions.remedy(mechanism, Setup.of(bounds, semantics));
      if (remedy.isPresent()) {
        assertThat(outcome).as("%s", bounds).isInstanceOf(Outcome.None.class);
      } else if (mechanism != Mechanism.ONE_CONDITION_SIGNAL || !semantics.fair()) {
        assertThat(outcome).as("%s", bounds).isInstanceOf(Outcome.Found.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wrongMechanisms")
  void whatIsSaidToBeEnoughIs(Mechanism mechanism, Semantics semantics) {
    for (Bounds bounds : bounds(mechanism)) {
      FailurePreconditions.remedy(mechanism, Setup.of(bounds, semantics))
          .ifPresent(
              enough ->
                  assertThat(search(mechanism, enough))
                      .as("%s", enough)
                      .isInstanceOf(Outcome.Found.class));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRightMechanismLacksNothing(Mechanism mechanism) {
    Setup setting = new Setup(1, 1, 1, false, false, false);
    assertThat(mechanism.isCorrect() && FailurePreconditions.remedy(mechanism, setting).isPresent())
        .isFalse();
  }

  private static Outcome search(Mechanism mechanism, Setup setting) {
    Bounds bounds = new Bounds(setting.producers(), setting.consumers(), setting.capacity(), ITEMS);
    Semantics semantics =
        new Semantics(
            setting.fair(), setting.wakeUps() ? 1 : 0, setting.interrupts() ? 1 : 0, false);
    return search(mechanism, bounds, semantics);
  }

  private static Outcome search(Mechanism mechanism, Bounds bounds, Semantics semantics) {
    return Search.run(Model.of(mechanism, bounds, semantics), ScheduleCost.OPERATIONS, ENOUGH);
  }

  @Test
  void itIsSaidInWordsAndAsOptions() {
    Setup now = new Setup(1, 1, 8, false, false, false);
    Setup enough = FailurePreconditions.remedy(Mechanism.ONE_CONDITION_SIGNAL, now).orElseThrow();
    assertThat(enough.beyond(now)).isEqualTo("2 consumers and capacity 1");
    assertThat(enough.options(now)).isEqualTo("--consumers 2 --capacity 1");
  }

  @Test
  void aLargeBufferHasToBecomeSmaller() {
    Setup now = new Setup(1, 1, 8, false, false, false);
    assertThat(FailurePreconditions.remedy(Mechanism.ONE_CONDITION_SIGNAL, now))
        .hasValue(new Setup(1, 2, 1, false, false, false));
  }

  private static List<Bounds> bounds(Mechanism mechanism) {
    List<Bounds> bounds = new ArrayList<>();
    for (int producers = 1; producers <= 2; producers++) {
      for (int consumers = 1; consumers <= 3; consumers++) {
        for (int capacity = 1; capacity <= mechanism.capacity(2); capacity++) {
          bounds.add(new Bounds(producers, consumers, capacity, ITEMS));
        }
      }
    }
    return bounds;
  }
}
