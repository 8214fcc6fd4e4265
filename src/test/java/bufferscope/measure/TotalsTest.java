package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.LockEvent;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.ThreadEvent;
import bufferscope.testing.Story;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import org.junit.jupiter.api.Test;

/** The sums since a run began, and those of a stretch of it. */
final class TotalsTest {
  private static final long SECOND = 1_000_000_000;

  private final StateFold fold = new StateFold(SystemState.EMPTY);
  private final Meters meters = new Meters(fold);

  private Totals read(Story story, long until) {
    for (Event event : story.events()) {
      meters.before(event);
      fold.apply(event);
    }
    meters.advanceTo(until);
    return meters.meter().totals();
  }

  private static Story permit(Story story) {
    return story.add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "full", 0, false));
  }

  /** No item for 1 s, one for 2 s, two for 3 s, one for 4 s. */
  private static Story twoItems() {
    Story story = Story.begin(false).makes(P1, 1).at(SECOND).puts(P1, 0, 1).makes(P2, 2);
    story.at(3 * SECOND).puts(P2, 1, 2).at(6 * SECOND).takes(C1, 0, 1);
    return story.finishes(C1, 1).at(10 * SECOND);
  }

  @Test
  void theTimeOfEachOccupancy() {
    Totals totals = read(twoItems(), 10 * SECOND);
    assertThat(totals.stored()).startsWith(SECOND, 6 * SECOND, 3 * SECOND, 0);
    assertThat(totals.occupancy()).isEqualTo(12e9);
    assertThat(totals.nanos()).isEqualTo(10 * SECOND);
    assertThat(totals.taken()).isEqualTo(1);
    assertThat(totals.waited()).isEqualTo(5e9);
    assertThat(totals.finished()).isEqualTo(1);
    assertThat(totals.throughput()).as("one in 6 s").isEqualTo(1 / 6.0);
    assertThat(totals.made()).containsExactly(1, 1);
    assertThat(totals.used()).containsExactly(1, 0);
  }

  @Test
  void aStretchHasWhatItAdds() {
    Story story = permit(twoItems()).wantsPermit(C2, "full");
    Totals first = read(story, 10 * SECOND);
    Story second = new Story().at(12 * SECOND).wants(P1).acquires(P1).releases(P1);
    second.at(13 * SECOND).takes(C1, 1, 2).finishes(C1, 2);
    Totals added = read(second, 15 * SECOND).since(first);

    assertThat(added.nanos()).isEqualTo(5 * SECOND);
    assertThat(added.finished()).isEqualTo(1);
    assertThat(added.throughput()).as("one from 6 s to 13 s").isEqualTo(1 / 7.0);
    assertThat(added.occupancy()).isEqualTo(3e9);
    assertThat(added.stored()).startsWith(2 * SECOND, 3 * SECOND, 0);
    assertThat(added.taken()).isEqualTo(1);
    assertThat(added.waited()).isEqualTo(10e9);
    assertThat(added.blocked()).isZero();
    assertThat(added.idle()).as("C2 waits, of two consumers").isEqualTo(2.5e9);
    assertThat(added.wastedWakeUps()).isZero();
    assertThat(added.switches()).as("P1 and C1").isEqualTo(2);
    assertThat(added.made()).containsExactly(0, 0);
    assertThat(added.used()).containsExactly(1, 0);
  }

  @Test
  void aLaterSumMayHaveMoreOccupancies() {
    Totals totals = read(Story.begin(false), SECOND);
    Totals before =
        new Totals(0, 0, 0, 0, new long[] {3}, 0, 0, 0, 0, 0, 0, 0, new long[] {}, new long[] {});
    assertThat(totals.since(before).stored()).hasSize(16).startsWith(SECOND - 3, 0);
    assertThat(totals.since(before).made()).containsExactly(0, 0);
    assertThat(before.since(totals).stored()).containsExactly(3 - SECOND);
  }

  @Test
  void aThreadThatGetsInBeforeAnEarlierOneOvertakesIt() {
    Story story = Story.begin(false).wants(P1).wants(P2).wants(C1);
    assertThat(read(story.acquires(P1).releases(P1), 0).overtakings()).isZero();
    assertThat(read(new Story().acquires(C1).releases(C1), 0).overtakings()).isEqualTo(1);
    assertThat(read(new Story().acquires(P2).releases(P2), 0).overtakings()).isEqualTo(1);
    assertThat(read(new Story().acquires(C2).releases(C2), 0).overtakings()).isEqualTo(1);
  }

  @Test
  void aThreadThatGaveUpOrEndedIsNotOvertaken() {
    Story story = Story.begin(false).wants(P1).wants(P2).wants(C1);
    story.add(new LockEvent.GaveUpLock(0, P1, "lock"));
    story.add(new ThreadEvent.ThreadFailed(0, P2, "oops"));
    assertThat(read(story.acquires(C1).releases(C1), 0).overtakings()).isZero();
  }

  @Test
  void aSignalledThreadEntersTheQueueOfTheLockAgain() {
    Story story = Story.begin(false).waits(C1, "notEmpty").wants(P1).acquires(P1);
    story.signals(P1, "notEmpty", C1).releases(P1).wants(C2).acquires(C2).releases(C2);
    Totals totals = read(story.goesOn(C1, "notEmpty"), 0);
    assertThat(totals.overtakings()).as("C2 came after the signal").isEqualTo(1);
    assertThat(totals.switches()).as("C1, P1, C2, C1").isEqualTo(4);
  }

  @Test
  void aThreadWhoseWaitExpiredEntersTheQueueOfTheLockAgain() {
    Story story = Story.begin(false).waits(C1, "notEmpty");
    story.add(new ConditionEvent.LeftWaitSet(0, C1, "notEmpty"));
    assertThat(read(story.wants(C2).acquires(C2), 0).overtakings()).isEqualTo(1);
  }

  @Test
  void permitsHaveAQueueToo() {
    Story story = permit(Story.begin(false)).wantsPermit(P1, "full").wantsPermit(P2, "full");
    story.wantsPermit(C1, "full").add(new SemaphoreEvent.GaveUpPermit(0, P1, "full"));
    story.add(new SemaphoreEvent.AcquiredPermit(0, C1, "full"));
    assertThat(read(story, 0).overtakings()).isEqualTo(1);
    story = new Story().add(new SemaphoreEvent.AcquiredPermit(0, P2, "full"));
    assertThat(read(story, 0).overtakings()).isEqualTo(1);
  }

  @Test
  void theThreadThatGetsInAgainIsNoSwitch() {
    Story story = Story.begin(false).puts(P1, 0, 1).puts(P1, 1, 2).takes(C1, 0, 1);
    assertThat(read(story, 0).switches()).isEqualTo(2);
  }

  @Test
  void manyThreadsMayWaitAtOneEntrance() {
    Story story = Story.begin(false);
    for (int thread = 1; thread <= 9; thread++) {
      story.starts(thread, "P" + thread, Role.PRODUCER).wants(thread);
    }
    for (int thread = 9; thread >= 1; thread--) {
      story.acquires(thread).releases(thread);
    }
    assertThat(read(story, 0).overtakings()).isEqualTo(8);
  }

  @Test
  void waitsCanBeForgotten() {
    read(twoItems(), 10 * SECOND);
    RunMeter meter = meters.meter();
    assertThat(meter.maxWaitNanos()).isPositive();
    meter.forgetWaits();
    assertThat(meter.maxWaitNanos()).isZero();
    assertThat(meter.p95WaitNanos()).isZero();
    assertThat(meter.totals().taken()).isEqualTo(1);
  }

  @Test
  void figuresUnderNewSettingsBeginWithTheNextSample() {
    read(twoItems(), 10 * SECOND);
    assertThat(meters.measures().stretches()).hasSize(40);
    meters.meter().settingChanged();
    assertThat(meters.measures().stretches()).isEmpty();
    meters.advanceTo(11 * SECOND);
    assertThat(meters.measures().settingsSinceNanos()).isEqualTo(10 * SECOND + SECOND / 4);
    assertThat(meters.measures().stretches())
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.stored()).startsWith(0, SECOND / 4, 0))
        .allSatisfy(each -> assertThat(each.occupancy()).isEqualTo(SECOND / 4.0));
  }
}
