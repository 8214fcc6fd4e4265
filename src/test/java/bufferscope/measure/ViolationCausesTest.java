package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import org.junit.jupiter.api.Test;

/** The causes that are reported for violations. */
final class ViolationCausesTest {
  private final Story story = Story.begin(false);

  private static Observation seen(Story happened) {
    Observation seen = new Observation();
    happened.events().forEach(seen::read);
    return seen;
  }

  private static String cause(Story happened, ViolationKind kind) {
    return seen(happened).verdict().faults().stream()
        .filter(fault -> fault.kind() == kind)
        .map(fault -> fault.first().cause())
        .findFirst()
        .orElseThrow();
  }

  private static String causeOfStandstill(Story happened) {
    Observation seen = seen(happened);
    Event last = happened.events().get(happened.events().size() - 1);
    seen.standstill(
        last,
        Standstill.deadlock(seen.state(), 1, false)
            .or(() -> Standstill.noProgress(seen.state(), true))
            .orElseThrow());
    Fault found = seen.verdict().faults().get(seen.verdict().faults().size() - 1);
    assertThat(found.kind().isStandstill()).isTrue();
    return found.first().cause();
  }

  private Story fill() {
    return story.makes(P1, 1).puts(P1, 0, 1).makes(P1, 2).puts(P1, 1, 2).makes(P1, 3);
  }

  @Test
  void theTakerThatGaveNoSignal() {
    fill().waits(P1, "notFull").takes(C1, 0, 1).takes(C1, 1, 2).waits(C1, "notEmpty");
    story.ends(P2, Ending.DONE).waits(C2, "notEmpty");
    assertThat(causeOfStandstill(story))
        .isEqualTo("lost wake-up: P1 could put, but C1, which took item 2, gave no signal");
  }

  @Test
  void theSignalThatWentToAThreadThatItDidNotHelp() {
    fill().waits(P1, "notFull").waits(C1, "notFull").makes(P2, 4).waits(P2, "notFull");
    story.takes(C2, 0, 1).takes(C2, 1, 2).signals(C2, "notFull", C1).goesOn(C1, "notFull");
    story.add(new ConditionEvent.BeganWaiting(0, C1, "notFull")).waits(C2, "notFull");
    assertThat(causeOfStandstill(story))
        .isEqualTo(
            "lost wake-up: P1 and P2 could put, but the signal of C2 woke C1,"
                + " which found the buffer empty and waits again");
  }

  @Test
  void theSignalThatCameTooEarly() {
    story.makes(P1, 1).puts(P1, 0, 1).signals(P1, "notEmpty", Event.NO_THREAD);
    story.waits(C1, "notEmpty").waits(C2, "notEmpty").ends(P1, Ending.DONE);
    story.ends(P2, Ending.DONE);
    assertThat(causeOfStandstill(story))
        .isEqualTo(
            "lost wake-up: C1 and C2 could take, but the last signal, that of P1, came before it began to wait");
  }

  @Test
  void theOwnerThatWasInterrupted() {
    story
        .waits(C1, "notEmpty")
        .add(new ConditionEvent.StoppedWaiting(0, C1, "notEmpty", WaitEnd.INTERRUPTED));
    story.ends(C1, Ending.INTERRUPTED).makes(P1, 1).wants(P1).makes(P2, 2).wants(P2).wants(C2);
    assertThat(causeOfStandstill(story)).isEqualTo("C1 was interrupted while it held lock");
    assertThat(cause(story, ViolationKind.LOCK_NOT_RELEASED))
        .isEqualTo("it was interrupted before it came to its unlock");
  }

  @Test
  void theHolderThatWaitsForSomethingElse() {
    Story pipeline = Story.pipeline().acquiresPermit(P1, "producerLock").makes(P1, 1);
    pipeline.wantsPermit(P1, "consumerLock").wantsPermit(C1, "producerLock");
    pipeline.ends(P2, Ending.DONE).ends(C2, Ending.DONE);
    assertThat(causeOfStandstill(pipeline))
        .isEqualTo("P1 holds producerLock while it waits for consumerLock");
  }

  @Test
  void theOneWhoWaitsForItself() {
    Story pipeline = Story.pipeline().acquiresPermit(P1, "producerLock").makes(P1, 1);
    pipeline.wantsPermit(P1, "producerLock").wantsPermit(C1, "consumerLock");
    pipeline.ends(P2, Ending.DONE).ends(C2, Ending.DONE);
    assertThat(causeOfStandstill(pipeline)).isEqualTo("P1 holds producerLock itself");
  }

  @Test
  void thePermitThatWasLost() {
    Story semaphores = Story.begin(false);
    semaphores.add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "empty", 1, false));
    semaphores.makes(P1, 1).acquiresPermit(P1, "empty").ends(P1, Ending.INTERRUPTED);
    semaphores.makes(P2, 2).wantsPermit(P2, "empty").waits(C1, "notEmpty").waits(C2, "notEmpty");
    assertThat(causeOfStandstill(semaphores))
        .isEqualTo("P1 acquired a permit of empty and ended without giving it back");
  }

  @Test
  void theSideThatIsMissing() {
    fill().waits(P1, "notFull").ends(P2, Ending.DONE);
    story.add(new ThreadEvent.ThreadFailed(0, C1, "no power")).ends(C2, Ending.DONE);
    assertThat(causeOfStandstill(story)).isEqualTo("no consumer is left: C1 threw no power");
  }

  @Test
  void thePoolThatIsUsedUp() {
    fill().waits(P1, "notFull").ends(P2, Ending.DONE);
    story.add(new ThreadEvent.AwaitsThread(0, C1)).add(new ThreadEvent.AwaitsThread(0, C2));
    assertThat(causeOfStandstill(story)).isEqualTo("P1 has all threads of the pool");
  }

  @Test
  void whatIsSeenInALoop() {
    story.add(new CellEvent.CellCreated(0, Event.NO_THREAD, "count", 1));
    story.makes(P1, 1).add(new CellEvent.CellRead(0, P1, "count", 2));
    story.add(new CellEvent.CellRead(0, P2, "count", 2)).ends(C1, Ending.DONE);
    story.ends(C2, Ending.DONE);
    assertThat(causeOfStandstill(story))
        .isEqualTo(
            "P1 and P2 read count = 2 again and again, and no thread is left that changes it");
  }

  @Test
  void whyASlotWasEmpty() {
    story.waits(C1, "notEmpty").makes(P1, 1).wants(P1).acquires(P1).writes(P1, 0, 1);
    story.signals(P1, "notEmpty", C1).releases(P1).takes(C2, 0, 1).goesOn(C1, "notEmpty");
    story.add(new SlotsEvent.SlotRead(0, C1, 1, null));
    assertThat(cause(story, ViolationKind.TOOK_FROM_EMPTY))
        .isEqualTo("the signal of P1 woke it, but C2 had already taken the item");
  }

  @Test
  void whyASlotWasFull() {
    story.makes(P1, 1).makes(P2, 2).wants(P1).acquires(P1).releases(P1).puts(P2, 0, 2);
    story.writes(P1, 0, 1);
    assertThat(cause(story, ViolationKind.OVERWRITTEN))
        .isEqualTo("it had given the lock back, and P2 had filled the slot meanwhile");
  }

  @Test
  void whatWasThereBeforeTheCallIsNotSaidToHaveComeMeanwhile() {
    story.makes(P2, 2).puts(P2, 0, 2).makes(P1, 1).puts(P1, 0, 1);
    assertThat(cause(story, ViolationKind.OVERWRITTEN))
        .isEqualTo("no thread had taken what P2 had put there");
  }

  @Test
  void whoHadTakenTheItem() {
    Story pipeline = Story.pipeline().makes(P1, 1).sets(P1, 1).gets(C1, 1).gets(C2, 1);
    assertThat(cause(pipeline, ViolationKind.DUPLICATED)).isEqualTo("C1 had taken it before");
  }

  @Test
  void whatShouldHaveBeenTaken() {
    fill().takes(C1, 1, 2);
    assertThat(cause(story, ViolationKind.OUT_OF_ORDER))
        .isEqualTo("item 1 was put before it and is still there");
  }

  @Test
  void whatWasWrongWithTheUseOfALock() {
    story.makes(P1, 1).puts(P1, 0, 1);
    story.add(new ThreadEvent.ThreadFailed(0, P1, "IllegalMonitorStateException"));
    assertThat(cause(story, ViolationKind.WRONG_LOCK_USE))
        .isEqualTo("it had already given the lock back");
  }
}
