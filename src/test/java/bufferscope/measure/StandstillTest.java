package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import bufferscope.trace.SystemState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No thread can go on when all wait for each other, and only then. */
final class StandstillTest {

  private static Optional<String> sentence(Story story) {
    return deadlock(story, 0);
  }

  /** All but P1 wait, and there is an item. */
  private static Story allButP1Wait() {
    Story story = Story.begin(false).makes(P2, 1).puts(P2, 0, 1);
    return story.waits(P2, "notFull").waits(C1, "notEmpty").waits(C2, "notEmpty");
  }

  private static Story allWait() {
    return allButP1Wait().waits(P1, "notFull");
  }

  @Test
  void allWaitOnConditions() {
    assertThat(sentence(allWait()))
        .hasValue("no thread can go on: P1, P2 wait for notFull; C1, C2 wait for notEmpty");
  }

  @Test
  void whoWorksCanGoOn() {
    assertThat(sentence(allButP1Wait())).isEmpty();
  }

  @Test
  void whoHoldsTheLockCanGoOn() {
    assertThat(sentence(allButP1Wait().wants(P1).acquires(P1))).isEmpty();
  }

  @Test
  void whoWantsAFreeLockCanGoOn() {
    assertThat(sentence(allButP1Wait().wants(P1))).isEmpty();
  }

  @Test
  void whoWasSignalledCanGoOnWhenTheLockIsFree() {
    assertThat(sentence(allWait().signals(P1, "notFull", P2))).isEmpty();
  }

  @Test
  void whoIsPausedWaitsForThePerson() {
    assertThat(sentence(allWait().add(new ThreadEvent.ThreadPaused(0, P1)))).isEmpty();
  }

  @Test
  void aTimedWaitEndsByItself() {
    Story story = allButP1Wait().wants(P1).acquires(P1);
    assertThat(sentence(story.add(new ConditionEvent.BeganWaiting(0, P1, "notFull", true))))
        .isEmpty();
  }

  @Test
  void aLockWhoseOwnerIsOverIsNeverFree() {
    Story story = allButP1Wait().wants(P1).acquires(P1).wants(C1).ends(P1, Ending.INTERRUPTED);
    assertThat(sentence(story))
        .hasValue(
            "no thread can go on: P2 waits for notFull; C1 waits for lock, which P1 never released;"
                + " C2 waits for notEmpty");
  }

  @Test
  void consumersOfAnEmptyBufferWhoseProducersAreDoneAreAtRest() {
    Story story = Story.begin(false).ends(P1, Ending.DONE).ends(P2, Ending.DONE);
    assertThat(sentence(story.waits(C1, "notEmpty").waits(C2, "notEmpty"))).isEmpty();
    story.makes(C1, 1).writes(C1, 0, 1);
    assertThat(sentence(story)).hasValue("no thread can go on: C1, C2 wait for notEmpty");
  }

  @Test
  void consumersAreNotAtRestWhileADeadThreadHoldsTheLock() {
    Story story = Story.begin(false).wants(P1).acquires(P1);
    story.ends(P1, Ending.INTERRUPTED).ends(P2, Ending.DONE).wants(C1).wants(C2);
    assertThat(sentence(story))
        .hasValue("no thread can go on: C1, C2 wait for lock, which P1 never released");
  }

  @Test
  void aWaitThatEndsByItselfStillNeedsTheLock() {
    Story story =
        allButP1Wait().wants(P1).acquires(P1).add(new ThreadEvent.ThreadInterrupted(0, C1));
    story.add(new ConditionEvent.BeganWaiting(0, P2, "notFull", true));
    assertThat(sentence(story)).isEmpty();
    assertThat(sentence(story.ends(P1, Ending.INTERRUPTED)))
        .hasValue(
            "no thread can go on: P2, C1 wait for lock, which P1 never released;"
                + " C2 waits for notEmpty");
  }

  @Test
  void whoeverIsOverCannotGoOnAndNobodyElseNeedsTo() {
    Story story = Story.begin(false).ends(P1, Ending.DONE).ends(P2, Ending.DONE);
    assertThat(sentence(story.ends(C1, Ending.DONE).ends(C2, Ending.DONE))).isEmpty();
  }

  @Test
  void thePersonWhoCouldActDoesNotCount() {
    int you = 5;
    Story story = allWait().starts(you, "You", Role.CONTROL);
    assertThat(sentence(story)).isPresent();
    assertThat(sentence(story.wants(you))).isEmpty();
  }

  @Test
  void aSemaphoreLetsSomebodyGoOnAsLongAsItHasAPermit() {
    Story story = Story.pipeline().ends(P2, Ending.DONE).ends(C2, Ending.DONE);
    story.wantsPermit(C1, "consumerLock").wantsPermit(P1, "producerLock");
    assertThat(sentence(story)).isEmpty();
    story.add(new SemaphoreEvent.AcquiredPermit(0, P1, "producerLock"));
    assertThat(sentence(story)).isEmpty();
    story.wantsPermit(P1, "producerLock");
    assertThat(sentence(story))
        .hasValue("no thread can go on: P1 waits for producerLock; C1 waits for consumerLock");
  }

  @Test
  void whoAwaitsAThreadCannotGoOnOnceThePoolHasNoneLeft() {
    Story story = allButP1Wait().add(new ThreadEvent.AwaitsThread(0, P1));
    assertThat(deadlock(story, 4)).isEmpty();
    assertThat(deadlock(story, 3))
        .hasValue(
            "no thread can go on: P1 waits for a thread of the pool; P2 waits for notFull;"
                + " C1, C2 wait for notEmpty");
    assertThat(deadlock(story.add(new ThreadEvent.GotThread(0, P1)), 3)).isEmpty();
  }

  private static Optional<String> deadlock(Story story, int poolThreads) {
    return Standstill.deadlock(SystemState.after(story.events()), poolThreads, true)
        .map(Standstill::sentence);
  }

  @Test
  void whoWasInterruptedWillNotice() {
    Story story = allWait().add(new ThreadEvent.ThreadInterrupted(0, P1));
    assertThat(sentence(story)).isEmpty();
    story.goesOn(P1, "notFull").releases(P1).ends(P1, Ending.INTERRUPTED);
    assertThat(sentence(story)).isPresent();
    assertThat(sentence(story.add(new ThreadEvent.ThreadInterrupted(0, P1)))).isPresent();
  }

  @Test
  void whoAwaitsInputWaitsForThePerson() {
    assertThat(sentence(allButP1Wait().add(new ThreadEvent.AwaitsInput(0, P1)))).isEmpty();
  }

  @Test
  void consumersAreNotAtRestWhenSomebodyShouldHaveToldThemTheEnd() {
    Story story = Story.begin(false).ends(P1, Ending.DONE).ends(P2, Ending.INTERRUPTED);
    story.waits(C1, "notEmpty").waits(C2, "notEmpty");
    SystemState state = SystemState.after(story.events());
    assertThat(Standstill.deadlock(state, 0, true)).isEmpty();
    assertThat(Standstill.deadlock(state, 0, false))
        .hasValue(
            new Standstill(
                ViolationKind.DEADLOCK, "no thread can go on: C1, C2 wait for notEmpty"));
  }

  @Test
  void whoGoesRoundAndRoundWhileNothingChangesIsInALivelock() {
    Story story = allButP1Wait();
    assertThat(noProgress(story, true))
        .hasValue(
            new Standstill(
                ViolationKind.LIVELOCK, "no thread gets any further: P1 in an endless loop"));
    story.add(new ThreadEvent.Slept(0, P1, 0, 5));
    assertThat(noProgress(story, true)).isEmpty();
    story.add(new ThreadEvent.Woke(0, P1)).add(new ThreadEvent.AwaitsInput(0, P1));
    assertThat(noProgress(story, true)).isEmpty();
    assertThat(noProgress(allWait(), true)).isEmpty();
  }

  @Test
  void whoLooksAtSharedDataAgainAndAgainWithoutALockIsInALivelock() {
    Story story = allButP1Wait().add(new CellEvent.CellCreated(0, Event.NO_THREAD, "count", 2));
    story.add(new CellEvent.CellRead(0, P1, "count", 2));
    assertThat(noProgress(story, true))
        .hasValue(
            new Standstill(
                ViolationKind.LIVELOCK, "no thread gets any further: P1 in an endless loop"));
  }

  @Test
  void whoSeemsBusyAndDoesNothingWaitsInsideTheQueue() {
    assertThat(noProgress(allButP1Wait(), false))
        .hasValue(
            new Standstill(
                ViolationKind.DEADLOCK,
                "no thread can go on: P1 waits for the queue; P2 waits for notFull;"
                    + " C1, C2 wait for notEmpty"));
  }

  private static Optional<Standstill> noProgress(Story story, boolean looping) {
    return Standstill.noProgress(SystemState.after(story.events()), looping);
  }
}
