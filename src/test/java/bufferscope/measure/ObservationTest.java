package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static bufferscope.testing.Story.item;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import org.junit.jupiter.api.Test;

/** Observing a run from its beginning, from a later state on, and without trusting its slots. */
final class ObservationTest {
  private static final long SECOND = 1_000_000_000;

  private static void read(Observation seen, Story story) {
    story.events().forEach(seen::read);
  }

  /** Both slots are full, the first slot being the second one; C1 holds an item; C2 waits. */
  private static Observation underWay() {
    Observation seen = new Observation();
    Story story = Story.begin(false).makes(P1, 1).puts(P1, 0, 1).makes(P1, 2).puts(P1, 1, 2);
    story.takes(C1, 0, 1).makes(P1, 3).puts(P1, 0, 3).makes(P1, 4);
    story.at(SECOND).waits(C2, "notEmpty").ends(P2, Ending.DONE);
    read(seen, story);
    return seen;
  }

  private static Observation continued() {
    return Observation.from(underWay().state(), false);
  }

  @Test
  void itGoesOnFromAStateWithoutJudgingIt() {
    Observation seen = continued();
    Story rest = new Story().at(2 * SECOND).finishes(C1, 1).takes(C1, 1, 2).finishes(C1, 2);
    rest.takes(C1, 0, 3).finishes(C1, 3).puts(P1, 1, 4);
    read(seen, rest);
    assertThat(seen.verdict().holds()).isTrue();
    assertThat(seen.verdict().faults()).isEmpty();
    assertThat(seen.verdict().unchecked()).isEqualTo(underWay().state().events());
    assertThat(seen.violations()).isZero();
    assertThat(seen.fold().made()).isEqualTo(4);
  }

  @Test
  void theOrderOfTheItemsInTheBufferIsKnown() {
    Observation seen = continued();
    read(seen, new Story().at(2 * SECOND).finishes(C1, 1).takes(C1, 0, 3));
    assertThat(seen.verdict().first())
        .extracting(Violation::kind)
        .containsExactly(ViolationKind.OUT_OF_ORDER);
    assertThat(seen.violations()).isEqualTo(1);
  }

  @Test
  void anItemInTheHandsOfAConsumerIsTakenAndThatOfAProducerIsNot() {
    Observation seen = continued();
    read(seen, new Story().at(2 * SECOND).finishes(C1, 1).finishes(C1, 1));
    assertThat(seen.verdict().duplicated()).isEqualTo(1);
    seen = continued();
    read(seen, new Story().at(2 * SECOND).finishes(C1, 4));
    assertThat(seen.verdict().duplicated()).isEqualTo(1);
  }

  @Test
  void measuresAreThoseOfTheTimeSinceThen() {
    Observation seen = continued();
    read(seen, new Story().at(2 * SECOND).finishes(C1, 1).goesOn(C2, "notEmpty"));
    seen.advanceTo(3 * SECOND);
    Measures measures = seen.measures();
    assertThat(measures.throughputPerSecond()).isEqualTo(0.5);
    assertThat(measures.meanOccupancy()).isEqualTo(2);
    assertThat(measures.consumerIdleShare()).as("1 of 2 s, of two consumers").isEqualTo(0.25);
    assertThat(measures.producerBlockedShare()).isZero();
    assertThat(seen.meter().measures()).isEqualTo(measures);
  }

  @Test
  void figuresBeginAnewWithASetting() {
    Observation seen = underWay();
    seen.advanceTo(5 * SECOND);
    assertThat(seen.measures().stretches()).isNotEmpty();
    seen.settingChanged();
    assertThat(seen.measures().stretches()).isEmpty();
  }

  /** Code that keeps its items where it likes may do to slots what it likes. */
  @Test
  void slotsOfPlainCodeOnlyShow() {
    Story odd = Story.begin(false).makes(P1, 1).writes(P1, 0, 1).writes(P1, 0, 1);
    odd.reads(C1, 0, 1).reads(C2, 0, 1).finishes(C2, 1);
    Observation trusted = new Observation();
    read(trusted, odd);
    assertThat(trusted.verdict().holds()).isFalse();
    Observation plain = Observation.ofPlainCode();
    read(plain, odd);
    assertThat(plain.verdict()).isEqualTo(RunVerdict.FINE);
    read(plain, new Story().acquires(P1).acquires(P2));
    assertThat(plain.verdict().first())
        .extracting(Violation::kind)
        .containsExactly(ViolationKind.TWO_LOCK_OWNERS);
    Observation later = Observation.from(underWay().state(), true);
    read(later, odd);
    assertThat(later.verdict().lost()).isZero();
  }

  @Test
  void aKindOfFaultIsReportedOnce() {
    Observation seen = Observation.ofPlainCode();
    read(seen, Story.begin(false));
    Event event = new SlotsEvent.SlotWritten(7, P1, 0, item(1));
    seen.report(ViolationKind.OVER_CAPACITY, event, "the buffer is 200% full");
    seen.report(ViolationKind.OVER_CAPACITY, event, "the buffer is 300% full");
    seen.report(ViolationKind.DATA_RACE, event, "P1 and P2 change the list at the same time");
    assertThat(seen.verdict().first())
        .extracting(Violation::message)
        .containsExactly("the buffer is 200% full", "P1 and P2 change the list at the same time");
    assertThat(seen.violations()).isEqualTo(2);
    assertThat(seen.stops()).isEqualTo(2);
  }

  @Test
  void whatCallsFindIsCountedEachTime() {
    Observation seen = Observation.ofPlainCode();
    read(seen, Story.begin(false));
    Event event = new SlotsEvent.SlotRead(7, C1, 0, item(1));
    seen.found(ViolationKind.DUPLICATED, event, item(1), "took 100% of item 1 twice");
    seen.found(ViolationKind.DUPLICATED, event, item(1), "took it again");
    seen.found(ViolationKind.OVERWRITTEN, event, null, "lost an item");
    seen.found(ViolationKind.OUT_OF_ORDER, event, item(2), "took item 2 first");
    RunVerdict verdict = seen.verdict();
    assertThat(verdict.duplicated()).isEqualTo(2);
    assertThat(verdict.lost()).isEqualTo(1);
    assertThat(verdict.outOfOrder()).isEqualTo(1);
    assertThat(verdict.count()).isEqualTo(4);
    assertThat(verdict.first().get(0).message()).isEqualTo("C1 took 100% of item 1 twice");
    assertThat(verdict.faults()).hasSize(3);
    assertThat(seen.stops()).as("kinds").isEqualTo(3);
  }

  @Test
  void whatHasNoRoomIsCounted() {
    Observation seen = new Observation();
    Story story = Story.begin(false);
    for (int i = 0; i < ViolationLog.KEPT + 5; i++) {
      story.add(new SlotsEvent.SlotRead(0, C1, 0, null));
    }
    read(seen, story);
    assertThat(seen.verdict().first()).hasSize(ViolationLog.KEPT);
    assertThat(seen.verdict().faults())
        .anySatisfy(
            fault -> {
              assertThat(fault.kind()).isEqualTo(ViolationKind.TOOK_FROM_EMPTY);
              assertThat(fault.count()).isEqualTo(ViolationLog.KEPT + 5L);
            });
  }

  @Test
  void theCauseOfAStandstillStandsFirst() {
    Event event = new SlotsEvent.SlotRead(7, C1, 0, null);
    Violation empty =
        new Violation(ViolationKind.TOOK_FROM_EMPTY, event, "C1", null, "it was empty", "C2 was");
    assertThat(empty.sentence()).isEqualTo("it was empty: C2 was");
    Violation stuck =
        new Violation(ViolationKind.DEADLOCK, event, "C1", null, "all wait", "C2 was first");
    assertThat(stuck.sentence()).isEqualTo("C2 was first; all wait");
    Violation unexplained =
        new Violation(ViolationKind.DEADLOCK, event, "C1", null, "all wait", "");
    assertThat(unexplained.sentence()).isEqualTo("all wait");
  }
}
