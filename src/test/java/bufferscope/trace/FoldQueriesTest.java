package bufferscope.trace;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static bufferscope.testing.Story.item;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.CellEvent;
import bufferscope.event.Event;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import bufferscope.trace.ThreadState.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question to the fold has the answer that its state gives, after each event. */
final class FoldQueriesTest {

  private static Story longStory() {
    Story story = Story.begin(false).makes(P1, 1).makes(P2, 2).puts(P1, 0, 1).wants(P2);
    story.acquires(P2).waits(P2, "notFull").wants(C1).acquires(C1).reads(C1, 0, 1);
    story.signals(C1, "notFull", P2).releases(C1).finishes(C1, 1).goesOn(P2, "notFull");
    story.writes(P2, 1, 2).releases(P2).add(new CapacityChanged(0, P2, 4, 4)).makes(P1, 3);
    story.add(new ItemRefused(0, P1, item(3), Refusal.QUOTA)).makes(P1, 4);
    story.add(new ItemDeadLettered(0, P1, item(4), "bad")).makes(P1, 5).puts(P1, 2, 5);
    return story;
  }

  @Test
  void agreeWithTheStateAfterEachEvent() {
    List<Event> events = longStory().events();
    StateFold fold = new StateFold(SystemState.EMPTY);
    for (Event event : events) {
      fold.apply(event);
      agree(fold);
      agree(new StateFold(fold.state()));
    }
    assertThat(fold.made()).isEqualTo(5);
    assertThat(fold.finished()).isEqualTo(1);
    assertThat(fold.out()).isEqualTo(2);
    assertThat(fold.occupancy()).isEqualTo(2);
    assertThat(fold.lockOf("notFull")).isEqualTo("lock");
  }

  private static void agree(StateFold fold) {
    SystemState state = fold.state();
    assertThat(new StateFold(state).state()).isEqualTo(state);
    assertThat(fold.made()).isEqualTo(state.made());
    assertThat(fold.finished()).isEqualTo(state.finished());
    assertThat(fold.inHands()).isEqualTo(state.inHands());
    assertThat(fold.occupancy()).isEqualTo(state.buffer().occupancy());
    assertThat(fold.capacity()).isEqualTo(state.buffer().capacity());
    assertThat(fold.hasLocks()).isEqualTo(!state.locks().isEmpty());
    assertThat(fold.out())
        .isEqualTo(state.safeguards().allRefused() + state.safeguards().deadLetters());
    for (int slot = 0; slot < state.buffer().slots().size(); slot++) {
      assertThat(fold.slot(slot)).isEqualTo(state.buffer().slots().get(slot));
    }
    for (ThreadState thread : state.threads()) {
      assertThat(fold.threadName(thread.id())).isEqualTo(thread.name());
      assertThat(fold.hands(thread.id())).isEqualTo(thread.hands());
      assertThat(fold.holdsALock(thread.id()))
          .isEqualTo(state.locks().stream().anyMatch(lock -> lock.owner() == thread.id()));
    }
    state.locks().forEach(lock -> assertThat(fold.owner(lock.name())).isEqualTo(lock.owner()));
    assertThat(fold.threadName(99)).isEqualTo("#99");
    assertThat(fold.hands(99)).isNull();
  }

  private static ThreadState thread(Story story, int id) {
    return SystemState.after(story.events()).thread(id).orElseThrow();
  }

  @Test
  void aThreadWaitsForThePoolForALineAndWorksAgain() {
    Story story = Story.begin(false).add(new ThreadEvent.AwaitsThread(0, P1));
    assertThat(thread(story, P1).status()).isEqualTo(Status.AWAITS_THREAD);
    story.add(new ThreadEvent.GotThread(0, P1));
    assertThat(thread(story, P1).status()).isEqualTo(Status.WORKING);
    story.add(new ThreadEvent.AwaitsInput(0, P1));
    assertThat(thread(story, P1).status()).isEqualTo(Status.AWAITS_INPUT);
    story.add(new ThreadEvent.GotInput(0, P1));
    assertThat(thread(story, P1).status()).isEqualTo(Status.WORKING);
  }

  @Test
  void aThreadThatAccessesSharedDataIsSeenThereUntilItLeavesTheBuffer() {
    Story story = Story.begin(false).makes(P1, 1);
    story.add(new CellEvent.CellCreated(0, Event.NO_THREAD, "count", 0));
    story.add(new CellEvent.CellRead(0, P1, "count", 0));
    assertThat(thread(story, P1).status()).isEqualTo(Status.UNGUARDED);
    story.makes(P1, 2);
    assertThat(thread(story, P1).status()).isEqualTo(Status.WORKING);
    story.add(new CellEvent.CellWritten(0, P1, "count", 1));
    assertThat(thread(story, P1).status()).isEqualTo(Status.UNGUARDED);
  }

  @Test
  void aThreadThatEndsOrFailsLeavesAllQueues() {
    Story story = Story.begin(false).wants(P1).acquires(P1).wants(P2);
    story.add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "full", 0, false));
    story.wantsPermit(C1, "full");
    story.ends(P2, Ending.INTERRUPTED).add(new ThreadEvent.ThreadFailed(0, C1, "error"));
    SystemState state = SystemState.after(story.events());
    assertThat(state.locks().get(0).entryQueue()).isEmpty();
    assertThat(state.semaphores().get(0).waiting()).isEmpty();

    Story waits = Story.begin(false).waits(P1, "notFull").ends(P1, Ending.INTERRUPTED);
    assertThat(SystemState.after(waits.events()).conditions())
        .allMatch(condition -> condition.waiting().isEmpty());
  }

  @Test
  void whatSafeguardsDoIsCounted() {
    Story story = Story.begin(false);
    for (int number = 1; number <= Safeguards.LAST_DEAD_LETTERS + 1; number++) {
      story.makes(P1, number).add(new ItemDeadLettered(0, P1, item(number), "bad"));
    }
    story.makes(C1, 100).add(new ThreadRestarted(0, C1, "error", 1));
    story.makes(P1, 101).puts(P1, 0, 101).takes(C1, 0, 101).puts(C1, 0, 101);
    Safeguards safeguards = SystemState.after(story.events()).safeguards();
    assertThat(safeguards.deadLetters()).isEqualTo(Safeguards.LAST_DEAD_LETTERS + 1);
    assertThat(safeguards.lastDeadLetters()).hasSize(Safeguards.LAST_DEAD_LETTERS);
    assertThat(safeguards.lastDeadLetters().get(0).item()).isEqualTo(item(2));
    assertThat(safeguards.restarts()).isEqualTo(1);
    assertThat(safeguards.returned()).isEqualTo(1);
    assertThat(thread(story, C1).failure()).isEqualTo("error");
    assertThat(thread(story, C1).hands()).isNull();
  }
}
