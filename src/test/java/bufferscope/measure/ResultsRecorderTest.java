package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static bufferscope.testing.Story.item;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ItemEvent;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.ThreadEvent;
import bufferscope.measure.Results.ItemEntry;
import bufferscope.measure.Results.ItemVerdict;
import bufferscope.testing.Story;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The items that went in and came out are side by side, with their marks. */
final class ResultsRecorderTest {

  private static Results results(Story story) {
    Observation seen = new Observation();
    story.events().forEach(seen::read);
    return seen.results();
  }

  private static ItemEntry entry(long item, String thread, ItemVerdict mark) {
    return new ItemEntry(item(item), thread, mark, null);
  }

  @Test
  void itemsComeOutAsTheyWentIn() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).makes(P2, 2).puts(P2, 1, 2);
    assertThat(results(story.takes(C1, 0, 1).takes(C2, 1, 2)))
        .isEqualTo(
            new Results(
                List.of(entry(1, "P1", ItemVerdict.FINE), entry(2, "P2", ItemVerdict.FINE)),
                List.of(entry(1, "C1", ItemVerdict.FINE), entry(2, "C2", ItemVerdict.FINE)),
                0,
                0));
  }

  @Test
  void resultsStandWithTheItemTheyAreOf() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).makes(P1, 2).puts(P1, 1, 2);
    story.takes(C1, 0, 1).takes(C2, 1, 2);
    story.add(new ItemEvent.ResultComputed(0, C2, item(2), 4)).finishes(C2, 2);
    assertThat(results(story).consumed()).extracting(ItemEntry::result).containsExactly(null, 4L);
  }

  @Test
  void whatIsWrongIsMarked() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).makes(P2, 2).puts(P2, 0, 2);
    story.makes(P1, 3).puts(P1, 1, 3).takes(C1, 1, 3).takes(C2, 0, 2);
    Results results = results(story.wants(C1).acquires(C1).reads(C1, 1, 3));
    assertThat(results.produced())
        .containsExactly(
            entry(1, "P1", ItemVerdict.LOST),
            entry(2, "P2", ItemVerdict.FINE),
            entry(3, "P1", ItemVerdict.FINE));
    assertThat(results.consumed())
        .containsExactly(
            entry(3, "C1", ItemVerdict.REORDERED),
            entry(2, "C2", ItemVerdict.FINE),
            entry(3, "C1", ItemVerdict.DOUBLED));
  }

  @Test
  void whatIsTakenAndNotUsedIsMarked() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).makes(P2, 2).puts(P2, 1, 2);
    story.takes(C1, 0, 1).add(new SafeguardEvent.ItemRefused(0, C1, item(1), Refusal.FORGED));
    story.takes(C2, 1, 2).add(new ThreadEvent.FailureCaught(0, C2, "bang"));
    assertThat(results(story).produced())
        .containsExactly(entry(1, "P1", ItemVerdict.FINE), entry(2, "P2", ItemVerdict.LOST));
    assertThat(results(story).consumed())
        .containsExactly(
            entry(1, "C1", ItemVerdict.NOT_USED), entry(2, "C2", ItemVerdict.NOT_USED));
  }

  @Test
  void whatIsRefusedBeforeItWasTakenMarksNothing() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).takes(C1, 0, 1).finishes(C1, 1);
    story.makes(P1, 1).add(new SafeguardEvent.ItemRefused(0, P1, item(1), Refusal.QUOTA));
    assertThat(results(story).consumed()).containsExactly(entry(1, "C1", ItemVerdict.FINE));
  }

  @Test
  void onlyTheNewestAreKept() {
    ResultsRecorder recorder = new ResultsRecorder();
    long all = 2 * ResultsRecorder.KEPT + 7;
    LongStream.rangeClosed(1, all).forEach(number -> recorder.stored(item(number), "P1"));
    recorder.lost(item(1));
    Results results = recorder.results();
    assertThat(results.producedBefore()).isEqualTo(all - ResultsRecorder.KEPT);
    assertThat(results.produced()).hasSize(ResultsRecorder.KEPT);
    assertThat(results.produced().get(0))
        .isEqualTo(entry(all - ResultsRecorder.KEPT + 1, "P1", ItemVerdict.FINE));
    assertThat(recorder.results()).isEqualTo(results);
  }
}
