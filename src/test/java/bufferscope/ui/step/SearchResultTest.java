package bufferscope.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.work.Mechanism;
import org.junit.jupiter.api.Test;

/** The result of a search in words. */
final class SearchResultTest {
  @Test
  void aSearchThatDidNotBeginCountsNoStates() {
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(1, 1, 1, 1), Semantics.BARGING);
    assertThat(
            SearchResult.without("line 7: the code sleeps")
                .sentence(new SteppedRun(model).position()))
        .isEqualTo("No verdict: line 7: the code sleeps.");
  }
}
