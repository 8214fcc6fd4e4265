package bufferscope.ui.item;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.explore.time.VirtualRun;
import bufferscope.record.History;
import bufferscope.record.ItemWay;
import bufferscope.ui.session.TimeWords;
import bufferscope.work.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the time that an item waited. */
final class ItemWordsTest {
  @ParameterizedTest
  @CsvSource({
    "1, 'It waited .* in the buffer, the only item so far that has left it\\.'",
    "3, 'It waited .* in the buffer, longer than \\d+ % of 3 items\\. .*'"
  })
  void itsWaitIsComparedWithThoseOfOthersIfThereAreAny(long items, String words)
      throws InterruptedException {
    History history = new History(History.DEFAULT_BYTES);
    Scenario some =
        Scenario.FIRST_STEPS.withWorkload(
            Scenario.FIRST_STEPS.workload().withItemsPerProducer(items));
    new VirtualRun(some, history::add).goOn(60_000_000_000L);
    ItemWay way = ItemWay.of(history.stretch(), 1);

    assertThat(new ItemWords(way, new TimeWords(false)).waited().orElseThrow()).matches(words);
  }
}
