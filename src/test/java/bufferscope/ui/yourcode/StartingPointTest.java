package bufferscope.ui.yourcode;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.PlainSearch;
import bufferscope.explore.search.PlainSearch.Wish;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.owncode.plain.PlainCode;
import bufferscope.owncode.plain.Wishes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class StartingPointTest {
  @ParameterizedTest
  @EnumSource(names = {"MONITOR", "LOCK", "SEMAPHORES"})
  void halfOfThemAreRight(StartingPoint start) {
    assertThat(search(start)).isInstanceOf(Outcome.None.class);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MONITOR", "LOCK", "SEMAPHORES"},
      mode = Mode.EXCLUDE)
  void theOthersHaveAFlaw(StartingPoint start) {
    assertThat(search(start)).isInstanceOf(Outcome.Found.class);
  }

  /** A kept text has no other name than that of its class. */
  @ParameterizedTest
  @EnumSource
  void theTextHasTheNameOfItsFile(StartingPoint start) {
    assertThat(Compilation.nameForJava(start.text())).isEqualTo(start.file());
  }

  private static Outcome search(StartingPoint start) {
    PlainCode code = PlainCode.of(Path.of(start.file()), start.text(), Wishes.NONE);
    Wish wish = new Wish(new Bounds(2, 2, 1, 2), List.of(1, 2), false, Semantics.BARGING, false);
    return PlainSearch.run(code, wish, ScheduleCost.SWITCHES, Limits.states(500_000)).outcome();
  }
}
