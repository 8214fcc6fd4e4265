package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.search.DeadlockMap.Place;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The settings in which mechanisms go wrong. */
final class DeadlockMapTest {
  private static final Limits ENOUGH = Limits.states(DeadlockMap.MAX_STATES);

  private static DeadlockMap of(Mechanism mechanism) {
    return new DeadlockMap(new MappedMechanism(mechanism));
  }

  private static void fill(DeadlockMap map, List<Place> places) {
    places.forEach(place -> map.put(place, map.code().search(place, ENOUGH)));
  }

  @Test
  void oneConditionWithSignalKeepsExactlyToItsRule() {
    DeadlockMap map = of(Mechanism.ONE_CONDITION_SIGNAL);
    fill(map, map.places(false));
    assertThat(map.places(false))
        .hasSize(48)
        .allSatisfy(
            place ->
                assertThat(map.outcome(place).orElseThrow() instanceof Outcome.None)
                    .isEqualTo(map.code().isKnownFree(place).orElseThrow()));
  }

  @Test
  void fewerItemsHideADeadlock() {
    Bounds bounds = new Bounds(3, 4, 3, MappedMechanism.ITEMS - 1);
    Outcome outcome =
        new MappedMechanism(Mechanism.ONE_CONDITION_SIGNAL)
            .search(new Place(bounds, false), ENOUGH);
    assertThat(outcome).isInstanceOf(Outcome.None.class);
  }

  @Test
  void aFairLockSavesSomeOfIt() {
    DeadlockMap map = of(Mechanism.ONE_CONDITION_SIGNAL);
    List<Place> small =
        map.places(true).stream()
            .filter(place -> place.bounds().producers() <= 3 && place.bounds().consumers() <= 3)
            .toList();
    fill(map, small);
    fill(map, small.stream().map(Place::withOtherLock).toList());
    assertThat(small.stream().filter(map::differs).map(DeadlockMapTest::text))
        .containsExactlyInAnyOrder(
            "1 + 2 at 1",
            "2 + 1 at 1",
            "1 + 3 at 1",
            "3 + 1 at 1",
            "2 + 3 at 2",
            "3 + 2 at 2",
            "3 + 3 at 2");
    assertThat(small.stream().filter(map::differs))
        .allSatisfy(
            place -> {
              assertThat(map.outcome(place)).get().isInstanceOf(Outcome.None.class);
              assertThat(map.differs(place.withOtherLock())).isTrue();
            });
  }

  private static String text(Place place) {
    Bounds bounds = place.bounds();
    return "%d + %d at %d".formatted(bounds.producers(), bounds.consumers(), bounds.capacity());
  }

  @Test
  void isFilledForOneLockFirstAndFromFewThreadsUp() {
    DeadlockMap map = of(Mechanism.PIPELINE_UNGUARDED);
    List<Place> asked = new ArrayList<>();
    for (Optional<Place> next = map.missing(true); next.isPresent(); next = map.missing(true)) {
      asked.add(next.get());
      fill(map, List.of(next.get()));
    }
    assertThat(asked).as("one slot, always").hasSize(2 * 16).doesNotHaveDuplicates();
    assertThat(asked.subList(0, 16)).allMatch(Place::fair);
    assertThat(asked.subList(0, 16))
        .isSortedAccordingTo((a, b) -> a.bounds().threads() - b.bounds().threads());
  }

  @ParameterizedTest
  @EnumSource(
      value = Mechanism.class,
      names = {"TWO_CONDITIONS", "ONE_CONDITION_SIGNAL_ALL", "SEMAPHORES", "PIPELINE_TWO_LOCKS"})
  void rightMechanismsAreFreeEverywhere(Mechanism mechanism) {
    DeadlockMap map = of(mechanism);
    fill(map, map.places(false));
    assertThat(map.places(false))
        .allSatisfy(place -> assertThat(map.outcome(place)).get().isInstanceOf(Outcome.None.class));
    assertThat(map.code().isKnownFree(map.places(false).get(0))).isEmpty();
  }

  @Test
  void whatIsNotKnownDoesNotDiffer() {
    DeadlockMap map = of(Mechanism.ONE_CONDITION_SIGNAL);
    Place place = new Place(new Bounds(1, 2, 1, MappedMechanism.ITEMS), false);
    assertThat(map.outcome(place)).isEmpty();
    fill(map, List.of(place));
    assertThat(map.outcome(place)).get().isInstanceOf(Outcome.Found.class);
    assertThat(map.differs(place)).isFalse();
    map.put(place.withOtherLock(), map.code().search(place.withOtherLock(), Limits.states(1)));
    assertThat(map.differs(place)).as("no verdict is none").isFalse();
  }
}
