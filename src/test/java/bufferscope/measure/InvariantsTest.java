package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static bufferscope.testing.Story.item;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.ItemEvent;
import bufferscope.event.LockEvent;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import org.junit.jupiter.api.Test;

/** Every breach is reported once, with event, thread and item, and nothing else is. */
final class InvariantsTest {

  private static RunVerdict judge(Story story) {
    Observation seen = new Observation();
    story.events().forEach(seen::read);
    return seen.verdict();
  }

  private static Violation only(RunVerdict verdict) {
    assertThat(verdict.count()).isEqualTo(1);
    assertThat(verdict.first()).hasSize(1);
    assertThat(verdict.holds()).isFalse();
    return verdict.first().get(0);
  }

  private static Story twoStored() {
    return Story.begin(false).makes(P1, 1).puts(P1, 0, 1).makes(P1, 2).puts(P1, 1, 2);
  }

  @Test
  void nothingIsWrongWithARightRun() {
    Story story = twoStored().makes(P2, 3).waits(P2, "notFull").wants(C1).acquires(C1);
    story.reads(C1, 0, 1).signals(C1, "notFull", P2).releases(C1);
    story.goesOn(P2, "notFull").writes(P2, 0, 3).releases(P2).finishes(C1, 1);
    story.wants(C2).acquires(C2).add(new SlotsEvent.CapacityChanged(0, C2, 1, 2)).releases(C2);
    story.wants(C1).acquires(C1).add(new SlotsEvent.SlotRead(0, C1, 0, item(2)));
    story.add(new SlotsEvent.CapacityChanged(0, C1, 1, 1)).releases(C1).finishes(C1, 2);
    story.takes(C2, 0, 3).finishes(C2, 3);

    assertThat(judge(story)).isEqualTo(RunVerdict.FINE);
  }

  @Test
  void overwrittenItem() {
    RunVerdict verdict = judge(twoStored().makes(P2, 3).puts(P2, 0, 3));
    Violation violation = only(verdict);
    assertThat(violation.kind()).isEqualTo(ViolationKind.OVERWRITTEN);
    assertThat(violation.event()).isEqualTo(new SlotsEvent.SlotWritten(0, P2, 0, item(3)));
    assertThat(violation.thread()).isEqualTo("P2");
    assertThat(violation.item()).isEqualTo(item(3));
    assertThat(violation.message()).isEqualTo("P2 put item 3 over item 1");
    assertThat(verdict.lost()).isEqualTo(1);
  }

  @Test
  void itemFromAnEmptySlot() {
    Story story = Story.begin(false).wants(C1).acquires(C1);
    Violation violation = only(judge(story.add(new SlotsEvent.SlotRead(0, C1, 0, null))));
    assertThat(violation.kind()).isEqualTo(ViolationKind.TOOK_FROM_EMPTY);
    assertThat(violation.thread()).isEqualTo("C1");
    assertThat(violation.item()).isNull();
  }

  @Test
  void itemTakenTwice() {
    RunVerdict verdict = judge(twoStored().takes(C1, 0, 1).takes(C2, 0, 1));
    Violation violation = only(verdict);
    assertThat(violation.kind()).isEqualTo(ViolationKind.DUPLICATED);
    assertThat(violation.message()).isEqualTo("C2 took item 1 a second time");
    assertThat(verdict.duplicated()).isEqualTo(1);
  }

  @Test
  void itemFinishedTwice() {
    Violation violation = only(judge(twoStored().takes(C1, 0, 1).finishes(C1, 1).finishes(C2, 1)));
    assertThat(violation.kind()).isEqualTo(ViolationKind.DUPLICATED);
    assertThat(violation.message()).isEqualTo("C2 finished item 1 a second time");
  }

  @Test
  void itemTakenBeforeAnOlderOne() {
    RunVerdict verdict = judge(twoStored().takes(C1, 1, 2));
    Violation violation = only(verdict);
    assertThat(violation.kind()).isEqualTo(ViolationKind.OUT_OF_ORDER);
    assertThat(violation.message()).isEqualTo("C1 took item 2 before an older one");
    assertThat(verdict.outOfOrder()).isEqualTo(1);
  }

  @Test
  void itemBeyondTheCapacity() {
    Story story = twoStored().wants(C1).acquires(C1);
    story.add(new SlotsEvent.CapacityChanged(0, C1, 1, 2)).reads(C1, 0, 1).releases(C1);
    Violation violation = only(judge(story.finishes(C1, 1).makes(P2, 3).puts(P2, 0, 3)));
    assertThat(violation.kind()).isEqualTo(ViolationKind.OVER_CAPACITY);
    assertThat(violation.item()).isEqualTo(item(3));
  }

  @Test
  void secondOwnerOfTheLock() {
    Violation violation = only(judge(Story.begin(false).acquires(P1).acquires(P2)));
    assertThat(violation.kind()).isEqualTo(ViolationKind.TWO_LOCK_OWNERS);
    assertThat(violation.message()).isEqualTo("P2 got lock while P1 holds it");

    Story signalled = Story.begin(false).waits(C1, "notEmpty").wants(P1).acquires(P1);
    violation = only(judge(signalled.signals(P1, "notEmpty", C1).goesOn(C1, "notEmpty")));
    assertThat(violation.kind()).isEqualTo(ViolationKind.TWO_LOCK_OWNERS);
    assertThat(violation.thread()).isEqualTo("C1");
  }

  @Test
  void actingWithoutTheLock() {
    Story story = Story.begin(false).makes(P1, 1);
    Violation violation = only(judge(story.add(new SlotsEvent.SlotWritten(7, P1, 0, item(1)))));
    assertThat(violation.kind()).isEqualTo(ViolationKind.ACTED_WITHOUT_LOCK);
    assertThat(violation.event().at()).isEqualTo(7);
    assertThat(violation.item()).isEqualTo(item(1));

    Story resize = Story.begin(false).add(new SlotsEvent.CapacityChanged(0, P1, 3, 3));
    assertThat(only(judge(resize)).kind()).isEqualTo(ViolationKind.ACTED_WITHOUT_LOCK);
  }

  @Test
  void itemThatIsNowhere() {
    Violation violation = only(judge(Story.begin(false).makes(P1, 1).makes(P1, 2)));
    assertThat(violation.kind()).isEqualTo(ViolationKind.NOT_CONSERVED);
    assertThat(violation.event()).isEqualTo(new ItemEvent.ItemMade(0, P1, item(2)));
    assertThat(violation.thread()).isEqualTo("P1");
  }

  @Test
  void whoIsOverMustNotHoldTheLock() {
    Story failed = Story.begin(false).wants(C1).acquires(C1);
    Violation violation = only(judge(failed.add(new ThreadEvent.ThreadFailed(3, C1, "oops"))));
    assertThat(violation.kind()).isEqualTo(ViolationKind.LOCK_NOT_RELEASED);
    assertThat(violation.message()).isEqualTo("C1 is over and still holds the lock");
    assertThat(violation.event().at()).isEqualTo(3);

    Story interrupted = Story.begin(false).wants(P1).acquires(P1).ends(P1, Ending.INTERRUPTED);
    assertThat(only(judge(interrupted)).kind()).isEqualTo(ViolationKind.LOCK_NOT_RELEASED);

    Story orderly = Story.begin(false).wants(P1).acquires(P1).releases(P1);
    assertThat(judge(orderly.ends(P1, Ending.INTERRUPTED)).holds()).isTrue();
  }

  @Test
  void aDeadlockIsReportedOnce() {
    StateFold fold = new StateFold(SystemState.EMPTY);
    Story.begin(false).events().forEach(fold::apply);
    Invariants invariants = new Invariants();
    Event last = new LockEvent.ReleasedLock(9, C1, "lock");
    Standstill standstill = new Standstill(ViolationKind.DEADLOCK, "no thread can go on: all wait");
    invariants.standstill(last, standstill, fold.state(), thread -> false);
    invariants.standstill(last, standstill, fold.state(), thread -> false);

    Violation violation = only(invariants.verdict());
    assertThat(violation.kind()).isEqualTo(ViolationKind.DEADLOCK);
    assertThat(violation.event()).isEqualTo(last);
    assertThat(violation.message()).isEqualTo("no thread can go on: all wait");
    assertThat(invariants.verdict().stuck()).isTrue();
  }

  @Test
  void whatIsInHandsWhenAnErrorIsCaughtIsLost() {
    Story story = twoStored().takes(C1, 0, 1).add(new ThreadEvent.FailureCaught(0, C1, "Oops"));
    RunVerdict verdict = judge(story.takes(C1, 1, 2).finishes(C1, 2));
    assertThat(only(verdict).kind()).isEqualTo(ViolationKind.DROPPED);
    assertThat(only(verdict).message()).isEqualTo("C1 caught an error and dropped item 1");
    assertThat(verdict.lost()).isEqualTo(1);
    assertThat(judge(Story.begin(false).add(new ThreadEvent.FailureCaught(0, C1, "Oops"))).holds())
        .isTrue();
  }

  @Test
  void messagesThatAreSetAndReadInTurnAreRight() {
    Story story = Story.pipeline().makes(P1, 1).sets(P1, 1).gets(C1, 1).makes(P1, 2).sets(P1, 2);
    story.finishes(C1, 1).gets(C2, 2).finishes(C2, 2);
    assertThat(judge(story).holds()).isTrue();
  }

  @Test
  void messageReadTwice() {
    RunVerdict verdict = judge(Story.pipeline().makes(P1, 1).sets(P1, 1).gets(C1, 1).gets(C2, 1));
    Violation violation = only(verdict);
    assertThat(violation.kind()).isEqualTo(ViolationKind.DUPLICATED);
    assertThat(violation.message()).isEqualTo("C2 took item 1 a second time");
    assertThat(verdict.duplicated()).isEqualTo(1);
  }

  @Test
  void messageOverwrittenBeforeItIsRead() {
    RunVerdict verdict =
        judge(Story.pipeline().makes(P1, 1).sets(P1, 1).makes(P1, 2).sets(P1, 2).gets(C1, 2));
    Violation violation = only(verdict);
    assertThat(violation.kind()).isEqualTo(ViolationKind.OVERWRITTEN);
    assertThat(violation.message()).isEqualTo("P1 put item 2 over item 1");
    assertThat(verdict.lost()).isEqualTo(1);
  }

  @Test
  void messageReadBeforeTheFirstIsSet() {
    Story story = Story.pipeline().add(new SlotsEvent.SlotCopied(0, C1, 0, null));
    assertThat(only(judge(story)).kind()).isEqualTo(ViolationKind.TOOK_FROM_EMPTY);
  }

  @Test
  void allAreCountedAndTheFirstAreKept() {
    Story story = Story.begin(false);
    for (int i = 1; i <= ViolationLog.KEPT + 5; i++) {
      story.at(i).acquires(i % 2 == 0 ? P1 : P2);
    }
    RunVerdict verdict = judge(story);
    assertThat(verdict.count()).isEqualTo(ViolationLog.KEPT + 4);
    assertThat(verdict.first()).hasSize(ViolationLog.KEPT);
    assertThat(verdict.first().get(0).event().at()).isEqualTo(2);
  }

  private static SafeguardEvent bad(long number, ItemFlaw flaw) {
    return new SafeguardEvent.HostileItemMade(0, P1, item(number), flaw);
  }

  @Test
  void aBadItemMustNotBeUsed() {
    Story story = Story.begin(false).add(bad(1, ItemFlaw.ALTERED)).makes(P1, 1).puts(P1, 0, 1);
    Violation violation = only(judge(story.takes(C1, 0, 1).finishes(C1, 1)));
    assertThat(violation.kind()).isEqualTo(ViolationKind.BAD_ITEM_USED);
    assertThat(violation.message()).isEqualTo("C1 used item 1, which was altered");
  }

  @Test
  void aBadItemThatIsRefusedDoesNoHarm() {
    Story story = Story.begin(false).add(bad(1, ItemFlaw.ALTERED)).makes(P1, 1);
    story.add(new SafeguardEvent.ItemRefused(0, P1, item(1), Refusal.ALTERED));
    assertThat(judge(story).holds()).isTrue();
    story.makes(P1, 1).puts(P1, 0, 1).takes(C1, 0, 1).finishes(C1, 1);
    assertThat(judge(story).holds()).as("item 1 is made anew").isTrue();
  }

  @Test
  void anItemPutAsideAfterItsTakeIsNotUsed() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).takes(C1, 0, 1);
    story.add(new SafeguardEvent.ItemDeadLettered(0, C1, item(1), "no use"));
    assertThat(judge(story).holds()).isTrue();
    Violation violation = only(judge(story.finishes(C1, 1)));
    assertThat(violation.kind()).isEqualTo(ViolationKind.DUPLICATED);
  }

  /** Of two equal items, one is as good as the other: the second use is the fault. */
  @Test
  void aReplayedItemMayBeUsedOnce() {
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1);
    story.add(bad(1, ItemFlaw.REPLAYED)).makes(P1, 1).puts(P1, 1, 1);
    story.takes(C1, 0, 1).takes(C2, 1, 1).finishes(C1, 1);
    assertThat(judge(story).holds()).isTrue();
    assertThat(only(judge(story.finishes(C2, 1))).kind()).isEqualTo(ViolationKind.BAD_ITEM_USED);
  }

  @Test
  void anItemThatWasTakenMayGoBack() {
    Story story = twoStored().takes(C1, 0, 1).wants(C1).acquires(C1).writes(C1, 0, 1).releases(C1);
    assertThat(judge(story).holds()).isTrue();
    story.takes(C2, 1, 2).takes(C1, 0, 1).finishes(C1, 1).finishes(C2, 2);
    assertThat(judge(story).holds()).isTrue();
  }
}
