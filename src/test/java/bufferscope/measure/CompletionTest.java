package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static bufferscope.testing.Story.item;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.work.EndOfStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The time at which all work is done. */
final class CompletionTest {

  /** After how many events all is done, and ever after; or -1. */
  private static int done(Story story) {
    StateFold fold = new StateFold(SystemState.EMPTY);
    Completion completion = new Completion(EndOfStream.NONE);
    List<Boolean> done = new ArrayList<>();
    for (Event event : story.events()) {
      fold.apply(event);
      completion.read(event);
      done.add(completion.isAllDone(fold));
    }
    int first = done.indexOf(true);
    assertThat(first < 0 || !done.subList(first, done.size()).contains(false)).isTrue();
    return first < 0 ? -1 : first + 1;
  }

  /** One item is made and stored, and both producers are at their end. */
  private static Story allMade() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1);
    return story.ends(P1, Ending.DONE).ends(P2, Ending.DONE);
  }

  @Test
  void whenTheLastItemIsUsedUp() {
    Story story = allMade().takes(C1, 0, 1);
    assertThat(done(story)).isEqualTo(-1);
    story.finishes(C1, 1);
    assertThat(done(story)).isEqualTo(story.events().size());
  }

  @Test
  void notAsLongAsAProducerMayMakeMore() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).ends(P1, Ending.DONE);
    assertThat(done(story.takes(C1, 0, 1).finishes(C1, 1))).isEqualTo(-1);
    story.ends(P2, Ending.DONE);
    assertThat(done(story)).isEqualTo(story.events().size());
  }

  @Test
  void whatABrokenBufferGivesAgainIsNoWork() {
    Story story = allMade().takes(C1, 0, 1).takes(C2, 0, 1);
    assertThat(done(story)).isEqualTo(-1);
    story.finishes(C1, 1);
    assertThat(done(story)).isEqualTo(story.events().size()); // although C2 has it, too
  }

  @Test
  void whatAProducerPutsAgainIsWork() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1);
    story.add(new SafeguardEvent.HostileItemMade(0, P1, item(1), ItemFlaw.REPLAYED));
    story.makes(P1, 1).puts(P1, 1, 1).ends(P1, Ending.DONE).ends(P2, Ending.DONE);
    story.takes(C1, 0, 1).finishes(C1, 1).takes(C1, 1, 1);
    assertThat(done(story)).isEqualTo(-1);
    story.finishes(C1, 1);
    assertThat(done(story)).isEqualTo(story.events().size());
  }

  /** After how many events consumers are let go, and how often. */
  private static List<Integer> letGo(Story story, EndOfStream end) {
    StateFold fold = new StateFold(SystemState.EMPTY);
    Completion completion = new Completion(end);
    List<Integer> letGo = new ArrayList<>();
    for (int i = 0; i < story.events().size(); i++) {
      fold.apply(story.events().get(i));
      completion.read(story.events().get(i));
      if (completion.letsConsumersGo(fold)) {
        letGo.add(i + 1);
      }
    }
    return letGo;
  }

  @Test
  void consumersAreLetGoOnceWhenNothingIsLeft() {
    Story story = allMade().takes(C1, 0, 1);
    assertThat(letGo(story, EndOfStream.INTERRUPT)).isEmpty();
    story.finishes(C1, 1);
    int last = story.events().size();
    story.wants(C2).acquires(C2);
    assertThat(letGo(story, EndOfStream.INTERRUPT)).containsExactly(last);
    assertThat(letGo(story, EndOfStream.NONE)).isEmpty();
  }

  @Test
  void interruptedConsumersEndTheRun() {
    Story story = allMade().takes(C1, 0, 1).finishes(C1, 1);
    StateFold fold = new StateFold(SystemState.EMPTY);
    Completion completion = new Completion(EndOfStream.INTERRUPT);
    story.ends(C1, Ending.INTERRUPTED).ends(C2, Ending.INTERRUPTED);
    for (Event event : story.events()) {
      assertThat(completion.isAllDone(fold)).isFalse();
      fold.apply(event);
      completion.read(event);
    }
    assertThat(completion.isAllDone(fold)).isTrue();
  }
}
