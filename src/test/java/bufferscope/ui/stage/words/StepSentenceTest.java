package bufferscope.ui.stage.words;

import static bufferscope.ui.stage.EventScript.C1;
import static bufferscope.ui.stage.EventScript.C2;
import static bufferscope.ui.stage.EventScript.P1;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.LockEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.ThreadEvent;
import bufferscope.measure.Observation;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import bufferscope.ui.stage.EventScript;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sentence about the step that led to a picture. */
final class StepSentenceTest {
  private static final Item ITEM = new Item(1234, P1);

  private final EventScript run = new EventScript(4);

  private Optional<String> sentence(Event... steps) {
    Observation seen = new Observation();
    run.events().forEach(seen::read);
    List.of(steps).forEach(seen::read);
    return StepSentence.of(Frame.of(Phase.RUNNING, 9, seen, List.of(steps), 0));
  }

  @Test
  void tellsHowAnItemIsPut() {
    assertThat(sentence(new ThreadEvent.Slept(1, P1, 1, 100))).contains("P1 makes its next item.");
    assertThat(sentence(new ItemEvent.ItemMade(1, P1, ITEM))).contains("P1 has made item 1234.");
    run.makes(P1);
    assertThat(sentence(new LockEvent.WantsLock(1, P1, "lock")))
        .contains("P1 wants lock, which is free.");
    run.wants(P1);
    assertThat(sentence(new LockEvent.AcquiredLock(1, P1, "lock")))
        .contains("P1 holds lock: it alone acts on the buffer.");
    run.acquires(P1);
    assertThat(sentence(new SlotsEvent.SlotWritten(1, P1, 3, ITEM)))
        .contains("P1 stores item 1234 in slot 3.");
    assertThat(sentence(new SlotsEvent.IndexMoved(1, P1, Index.PUT, 0)))
        .contains("P1 moves the put position on: the next put goes into slot 0.");
    assertThat(sentence(new ConditionEvent.Signalled(1, P1, "notEmpty", Event.NO_THREAD)))
        .contains("P1 signals notEmpty, but no thread waits there: the signal has no effect.");
    assertThat(sentence(new LockEvent.ReleasedLock(1, P1, "lock")))
        .contains("P1 releases lock, and the entry queue is empty.");
  }

  @Test
  void tellsHowAnItemIsTaken() {
    run.gets(C1);
    assertThat(sentence(new ConditionEvent.BeganWaiting(1, C1, "notEmpty")))
        .get()
        .asString()
        .startsWith("C1 waits");
    run.fills();
    assertThat(sentence(new SlotsEvent.SlotRead(1, C1, 0, new Item(1, P1))))
        .contains("C1 takes item 1 out of slot 0.");
    assertThat(sentence(new SlotsEvent.SlotRead(1, C1, 0, null)))
        .contains("C1 takes from slot 0, which is empty.");
    assertThat(sentence(new SlotsEvent.SlotCopied(1, C1, 0, new Item(1, P1))))
        .contains("C1 reads item 1 in slot 0, where it stays.");
    assertThat(sentence(new SlotsEvent.SlotCopied(1, C1, 0, null)))
        .contains("C1 reads slot 0, which is empty.");
    assertThat(sentence(new SlotsEvent.IndexMoved(1, C1, Index.TAKE, 1)))
        .get()
        .asString()
        .contains("next take is from slot 1");
    assertThat(sentence(new ItemEvent.ItemFinished(1, C1, ITEM)))
        .contains("C1 has used up item 1234.");
  }

  @Test
  void namesAllWhomOneCallSignals() {
    run.waitsOn(C1, "notEmpty").waitsOn(C2, "notEmpty").gets(P1);
    assertThat(sentence(new ConditionEvent.Signalled(1, P1, "notEmpty", C1)))
        .contains(
            "P1 signals notEmpty: C1 moves from the waiting room to the entry queue; it still needs the lock.");
    assertThat(
            sentence(
                new ConditionEvent.Signalled(1, P1, "notEmpty", C1),
                new ConditionEvent.Signalled(1, P1, "notEmpty", C2)))
        .contains(
            "P1 signals notEmpty: C1, C2 move from the waiting room to the entry queue; they still need the lock.");
    assertThat(
            sentence(
                new ConditionEvent.Signalled(1, P1, "notEmpty", C1),
                new LockEvent.ReleasedLock(1, P1, "lock"),
                new ConditionEvent.StoppedWaiting(1, C1, "notEmpty", WaitEnd.SIGNALLED)))
        .contains(
            "C1 comes back from notEmpty, holds the lock again, and tests its condition once more.");
  }

  @Test
  void aReleaseNamesTheHeadOfTheEntryQueue() {
    run.gets(P1).wants(C1);
    assertThat(sentence(new LockEvent.ReleasedLock(1, P1, "lock")))
        .contains(
            "P1 releases lock: C1 is first in the entry queue, but a newcomer may overtake it.");
    assertThat(
            sentence(
                new LockEvent.ReleasedLock(1, P1, "lock"), new ItemEvent.ItemMade(1, P1, ITEM)))
        .get()
        .asString()
        .startsWith("P1 releases lock: C1 is first")
        .endsWith(" P1 has made item 1234.");
  }

  @Test
  void tellsOfSemaphoresAndSharedNumbers() {
    run.semaphore("full", 1, false).wantsPermit(C1, "full");
    assertThat(sentence(new SemaphoreEvent.AcquiredPermit(1, C1, "full")))
        .contains("C1 takes a permit of full: none is left.");
    assertThat(sentence(new SemaphoreEvent.ReleasedPermit(1, C1, "full")))
        .contains("C1 gives a permit to full: 2 are there now.");
    run.then(new CellEvent.CellCreated(0, 0, "count", 0));
    assertThat(sentence(new CellEvent.CellRead(1, C1, "count", 0)))
        .contains("C1 reads count: it is 0.");
    assertThat(sentence(new CellEvent.CellWritten(1, C1, "count", 1)))
        .contains("C1 sets count to 1.");
  }

  @Test
  void saysNothingOfALineThatIsReached() {
    assertThat(sentence(new ThreadEvent.ReachedLine(1, P1, 31))).isEmpty();
    assertThat(sentence()).isEmpty();
  }
}
