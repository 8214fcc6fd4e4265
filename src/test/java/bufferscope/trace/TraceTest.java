package bufferscope.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Event;
import bufferscope.event.ThreadEvent;
import bufferscope.testing.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A recorded run can be looked at from anywhere in it. */
final class TraceTest {
  private static final List<Event> EVENTS = longStory();

  private static List<Event> longStory() {
    Story story = Story.begin(false);
    for (int i = 1; i <= 200; i += 2) {
      story.at(10L * i).makes(Story.P1, i).puts(Story.P1, 0, i).waits(Story.C2, "notEmpty");
      story.makes(Story.P2, i + 1).wants(Story.P2).acquires(Story.P2).writes(Story.P2, 1, i + 1);
      story.signals(Story.P2, "notEmpty", Story.C2).wants(Story.C1).releases(Story.P2);
      story.acquires(Story.C1).reads(Story.C1, 0, i).releases(Story.C1).at(10L * i + 5);
      story.goesOn(Story.C2, "notEmpty").reads(Story.C2, 1, i + 1).releases(Story.C2);
      story.finishes(Story.C2, i + 1).finishes(Story.C1, i);
      story.add(new ThreadEvent.ThreadPaused(10L * i + 6, Story.P1));
      story.add(new ThreadEvent.ThreadResumed(10L * i + 7, Story.P1));
    }
    return story.events();
  }

  @Test
  void goingOnFromAnyStateLeadsToTheSameEnd() {
    SystemState end = SystemState.after(EVENTS);
    Trace trace = new Trace(SystemState.EMPTY, EVENTS);
    for (int middle = 0; middle <= EVENTS.size(); middle += 7) {
      StateFold fold = new StateFold(trace.stateAfter(middle));
      EVENTS.subList(middle, EVENTS.size()).forEach(fold::apply);
      assertThat(fold.state()).isEqualTo(end);
    }
    assertThat(trace.stateAfter(0)).isEqualTo(SystemState.EMPTY);
    assertThat(trace.stateAfter(EVENTS.size())).isEqualTo(end);
    assertThat(end.finished()).isEqualTo(200);
  }

  @Test
  void thereIsNothingBeforeTheStartOrAfterTheEnd() {
    Trace trace = new Trace(SystemState.EMPTY, EVENTS);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> trace.stateAfter(-1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> trace.stateAfter(EVENTS.size() + 1));
  }

  @Test
  void recordingKeepsTheNewestFromARightStart() {
    int chunk = 50;
    Recording recording = new Recording(chunk);
    StateFold fold = new StateFold(SystemState.EMPTY);
    for (int i = 0; i < EVENTS.size(); i++) {
      fold.apply(EVENTS.get(i));
      recording.add(EVENTS.get(i), fold);

      Trace trace = recording.trace();
      assertThat(trace.events().size()).isBetween(Math.min(i + 1, chunk), 2 * chunk);
      assertThat(trace.events()).isEqualTo(EVENTS.subList(i + 1 - trace.events().size(), i + 1));
      assertThat(trace.stateAfter(trace.events().size())).isEqualTo(fold.state());
    }
  }
}
