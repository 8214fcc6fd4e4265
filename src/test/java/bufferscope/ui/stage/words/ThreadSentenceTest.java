package bufferscope.ui.stage.words;

import static bufferscope.ui.stage.EventScript.C1;
import static bufferscope.ui.stage.EventScript.C2;
import static bufferscope.ui.stage.EventScript.P1;
import static bufferscope.ui.stage.EventScript.P2;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadPaused;
import bufferscope.ui.stage.EventScript;
import org.junit.jupiter.api.Test;

final class ThreadSentenceTest {
  private final EventScript run = new EventScript(4);

  private String sentence(int thread) {
    return new ThreadSentence(run.state(), 300_000_000).of(thread);
  }

  private String stageSentence() {
    return new StageSentence().of(run.state());
  }

  @Test
  void aProducerWaitsForATake() {
    run.fills().waitsOn(P2, "notFull").waitsOn(P1, "notFull");
    assertThat(sentence(P2))
        .isEqualTo("P2 waits on notFull: 4 of 4 slots are full; the next take should signal it.");
    assertThat(sentence(P1))
        .isEqualTo("P1 waits on notFull: 4 of 4 slots are full; 1 thread is before it.");
    assertThat(stageSentence()).isEqualTo("The buffer is full: P2, P1 wait on notFull.");
  }

  @Test
  void aConsumerWaitsForAPut() {
    run.waitsOn(C1, "notEmpty");
    assertThat(sentence(C1))
        .isEqualTo("C1 waits on notEmpty: 0 of 4 slots are full; the next put should signal it.");
    assertThat(stageSentence()).isEqualTo("The buffer is empty: C1 waits on notEmpty.");
  }

  @Test
  void aProducerWaitsForRoomUnderASmallerCapacity() {
    run.fills().then(new CapacityChanged(run.now(), 0, 2, 4)).waitsOn(P2, "notFull");
    assertThat(sentence(P2))
        .isEqualTo("P2 waits on notFull: 4 items are stored and only 2 may be.");
  }

  @Test
  void aThreadWantsTheLock() {
    run.gets(P2).wants(P1).wants(C1);
    assertThat(sentence(P2)).isEqualTo("P2 holds lock: it alone acts on the buffer.");
    assertThat(sentence(P1)).isEqualTo("P1 wants lock, which P2 holds.");
    assertThat(sentence(C1)).isEqualTo("C1 wants lock, which P2 holds; 1 thread is before it.");
  }

  @Test
  void aThreadThatWantsTheLockIsOvertaken() {
    run.wants(C1).gets(P2);
    assertThat(sentence(C1)).isEqualTo("C1 wants lock, which P2 holds; it was overtaken once.");
  }

  @Test
  void aSignalledThreadHasToGetTheLockAgain() {
    run.fills().waitsOn(P1, "notFull").gets(C1).signals(C1, "notFull", P1).releases(C1);
    run.gets(P2).releases(P2).gets(C2);
    assertThat(sentence(P1))
        .isEqualTo(
            "P1 was signalled and must get the lock again before it tests whether the buffer is"
                + " full; C2 holds it; it was overtaken 2 times.");
  }

  @Test
  void aPausedOwnerIsToldOf() {
    run.gets(P1).then(new ThreadPaused(run.now(), P1)).then(new ThreadPaused(run.now(), C1));
    assertThat(sentence(P1))
        .isEqualTo("P1 is paused and keeps lock: no other thread can act on the buffer.");
    assertThat(sentence(C1)).isEqualTo("C1 is paused.");
  }

  @Test
  void anEndIsExplained() {
    run.then(new ItemMade(run.now(), P1, new Item(1, P1)))
        .then(new ThreadEnded(run.now(), P1, Ending.INTERRUPTED))
        .then(new ThreadEnded(run.now(), P2, Ending.DONE))
        .then(new ThreadFailed(run.now(), C1, "IllegalStateException: no power"));
    assertThat(sentence(P1))
        .isEqualTo("P1 was interrupted and has ended with an item in its hands.");
    assertThat(sentence(P2)).isEqualTo("P2 has done all its work.");
    assertThat(sentence(C1)).isEqualTo("C1 failed: IllegalStateException: no power");
    assertThat(stageSentence()).isEqualTo(sentence(C1));
  }

  @Test
  void workIsMeasured() {
    run.then(new Slept(run.now(), P1, 0, 500_000_000));
    assertThat(sentence(P1)).isEqualTo("P1 makes its next item: 0.3 of 0.5 s.");
    assertThat(sentence(C1)).isEqualTo("C1 is on its way to the buffer.");
    assertThat(sentence(99)).isEmpty();
  }

  @Test
  void slotsTellWhatTheyHold() {
    run.puts(P1).puts(P2);
    SlotSentence slots = new SlotSentence(run.state());
    assertThat(slots.of(1)).isEqualTo("Slot 1: item 2, made by P2 at 0.0 s, stored at 0.0 s");
    assertThat(slots.of(2)).isEqualTo("Slot 2 is empty");
    assertThat(slots.ofAll()).isEqualTo("2 of 4 slots hold an item: 1, 2");
  }

  @Test
  void aLostWakeUpIsToldOf() {
    run.waitsOn(P2, "notFull");
    assertThat(sentence(P2))
        .isEqualTo(
            "P2 waits on notFull although 0 of 4 slots are full: it could go on, but has not been"
                + " signalled.");
    run.puts(P1).waitsOn(C1, "notEmpty");
    assertThat(sentence(C1)).contains("although 1 of 4 slots are full");
  }

  @Test
  void aWaitForSomethingElseTellsTheSharedNumbers() {
    run.then(new CellCreated(0, 0, "unfinished", 3)).gets(P1);
    run.then(new BeganWaiting(run.now(), P1, "notFull"));
    assertThat(sentence(P1)).isEqualTo("P1 waits on notFull; unfinished is 3.");
  }

  @Test
  void aThreadWaitsForAPermit() {
    run.semaphore("empty", 0, false).semaphore("full", 0, false).fills().makes(P2);
    run.wantsPermit(P2, "empty").wantsPermit(P1, "empty");
    assertThat(sentence(P2)).isEqualTo("P2 waits for a permit of empty: all 4 slots are full.");
    assertThat(sentence(P1))
        .isEqualTo("P1 waits for a permit of empty: none is left; 1 thread is before it.");
    assertThat(stageSentence()).isEqualTo("The buffer is full: P2, P1 wait for a permit of empty.");
  }

  @Test
  void aConsumerWaitsForAPermit() {
    run.semaphore("full", 0, false).wantsPermit(C1, "full");
    assertThat(sentence(C1)).isEqualTo("C1 waits for a permit of full: all 4 slots are empty.");
    run.semaphore("spare", 2, false).wantsPermit(C2, "spare");
    assertThat(sentence(C2)).isEqualTo("C2 takes a permit of spare: 2 are left.");
  }

  @Test
  void whoKeepsTheMutexWhileWaitingIsNamed() {
    run.semaphore("full", 0, false).semaphore("mutex", 1, true).wantsPermit(C1, "mutex");
    assertThat(sentence(C1)).isEqualTo("C1 takes mutex, which is free.");
    run.then(new AcquiredPermit(run.now(), C1, "mutex")).wantsPermit(P1, "mutex");
    assertThat(sentence(C1))
        .isEqualTo("C1 holds mutex: every other thread that wants it has to wait.");
    assertThat(sentence(P1)).isEqualTo("P1 waits for mutex, which C1 took.");
    run.wantsPermit(C1, "full");
    assertThat(sentence(P1))
        .isEqualTo("P1 waits for mutex, which C1 keeps while it waits for full.");
  }

  @Test
  void aPermitThatNobodyHasGivenYetIsToldOf() {
    run.semaphore("consumerLock", 0, true).wantsPermit(C1, "consumerLock");
    assertThat(sentence(C1)).isEqualTo("C1 waits for consumerLock: no thread has released it yet.");
  }

  @Test
  void whoActsWithoutALockIsToldOf() {
    run.then(new SlotWritten(run.now(), P1, 0, new Item(1, P1)));
    assertThat(sentence(P1))
        .isEqualTo("P1 is at the buffer and holds nothing that keeps others away.");
    run.then(new SlotRead(run.now(), C1, 0, new Item(1, P1))).gets(P2);
    assertThat(sentence(P1))
        .isEqualTo("P1 is at the buffer together with C1: nothing keeps them apart.");
    assertThat(sentence(P2))
        .isEqualTo("P2 holds lock, which does not keep P1, C1 from the buffer.");
    run.then(new Slept(run.now(), P1, 0, 500_000_000));
    assertThat(sentence(P1)).startsWith("P1 makes its next item");
  }

  @Test
  void whoWaitsForAPermitIsSaidToDoSo() {
    EventScript run = new EventScript(4).semaphore("full", 0, false).wantsPermit(C1, "full");
    assertThat(new StageSentence().of(run.state()))
        .isEqualTo("The buffer is empty: C1 waits for a permit of full.");
    run.then(new ThreadPaused(run.now(), C1));
    assertThat(new ThreadSentence(run.state(), 0).of(C1))
        .isEqualTo("C1 is paused while it waits for a permit of full.");
  }
}
