package bufferscope.measure;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.LockEvent;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.measure.Measures.Sample;
import bufferscope.testing.Story;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import org.junit.jupiter.api.Test;

/** Hand-made runs and what must be measured of them. */
final class MetersTest {
  private static final long SECOND = 1_000_000_000;

  private final StateFold fold = new StateFold(SystemState.EMPTY);
  private final Meters meters = new Meters(fold);

  private Measures measure(Story story, long until) {
    for (Event event : story.events()) {
      meters.before(event);
      fold.apply(event);
    }
    meters.advanceTo(until);
    return meters.measures();
  }

  @Test
  void nothingIsMeasuredBeforeTheBeginning() {
    Measures measures = meters.measures();
    assertThat(measures.elapsedNanos()).isZero();
    assertThat(measures.throughputPerSecond()).isZero();
    assertThat(measures.meanOccupancy()).isZero();
    assertThat(measures.meanWaitNanos()).isZero();
    assertThat(measures.p95WaitNanos()).isZero();
    assertThat(measures.maxWaitNanos()).isZero();
    assertThat(measures.producerBlockedShare()).isZero();
    assertThat(measures.lastMinute()).isEmpty();
  }

  /** One item for 3 s, another for 1 of these: 4 item seconds in 4 s. */
  @Test
  void occupancyIsWeightedByTime() {
    Story story = Story.begin(false).makes(P1, 1).at(SECOND).puts(P1, 0, 1).makes(P1, 2);
    story.at(2 * SECOND).puts(P1, 1, 2).at(3 * SECOND).takes(C1, 0, 1).at(4 * SECOND);
    Measures measures = measure(story.takes(C2, 1, 2).finishes(C2, 2), 4 * SECOND);

    assertThat(measures.meanOccupancy()).isCloseTo(1, within(1e-9));
    assertThat(measures.meanWaitNanos()).isCloseTo(2e9, within(2e6));
    assertThat(measures.maxWaitNanos()).isCloseTo(2 * SECOND, within(2_000_000L));
    assertThat(measures.p95WaitNanos()).isCloseTo(2 * SECOND, within(2_000_000L));
    assertThat(measures.made()).isEqualTo(2);
    assertThat(measures.finished()).isEqualTo(1);
    assertThat(measures.inHands()).isEqualTo(1);
    assertThat(measures.inBuffer()).isZero();
    assertThat(measures.throughputPerSecond()).isEqualTo(0.25);
    assertThat(measures.elapsedNanos()).isEqualTo(4 * SECOND);
  }

  /**
   * An array keeps an item that was taken out; the item leaves the buffer when it is read first.
   */
  @Test
  void anItemThatStaysInItsSlotLeavesOnce() {
    Story story = Story.begin(false).makes(P1, 1).at(SECOND).puts(P1, 0, 1).at(3 * SECOND);
    story.add(new SlotsEvent.SlotCopied(3 * SECOND, C1, 0, new Item(1, P1)));
    story.at(7 * SECOND);
    story.add(new SlotsEvent.SlotCopied(7 * SECOND, C2, 0, new Item(1, P1)));
    Measures measures = measure(story, 8 * SECOND);

    assertThat(measures.maxWaitNanos()).isCloseTo(2 * SECOND, within(2_000_000L));
    assertThat(measures.meanWaitNanos()).isCloseTo(2e9, within(2e6));
  }

  /** P1 waits 2 of 8 s, P2 lives for 4 s and waits from its second one to the end. */
  @Test
  void sharesAreMeansOverTheLivesOfThreads() {
    Story story = new Story();
    story.add(new LockEvent.LockCreated(0, Event.NO_THREAD, "lock", false));
    story.add(new ConditionEvent.ConditionCreated(0, Event.NO_THREAD, "lock", "notFull"));
    story.starts(P1, "P1", Role.PRODUCER).at(SECOND).waits(P1, "notFull");
    story.at(3 * SECOND).goesOn(P1, "notFull").releases(P1);
    story.at(4 * SECOND).starts(P2, "P2", Role.PRODUCER);
    story.at(5 * SECOND).waits(P2, "notFull");
    Measures measures = measure(story, 8 * SECOND);

    assertThat(measures.producerBlockedShare()).isEqualTo((2 / 8.0 + 3 / 4.0) / 2);
    assertThat(measures.consumerIdleShare()).isZero();
  }

  /** C1 waits 1 of the 2 s of its life, C2 4 of 8: a thread that has ended counts as it lived. */
  @Test
  void endedThreadsKeepTheirShare() {
    Story story = Story.begin(false).waits(C1, "notEmpty").at(SECOND).goesOn(C1, "notEmpty");
    story.releases(C1).at(2 * SECOND).ends(C1, Ending.INTERRUPTED);
    story.at(4 * SECOND).waits(C2, "notEmpty");
    assertThat(measure(story, 8 * SECOND).consumerIdleShare()).isEqualTo(0.5);
    assertThat(meters.measures().producerBlockedShare()).isZero();
  }

  @Test
  void lastMinuteHasASampleForEachQuarterOfASecond() {
    long sample = SECOND / 4;
    Story story = Story.begin(false).makes(P1, 1).at(sample / 2).puts(P1, 0, 1);
    story.at(sample + sample / 2).takes(C1, 0, 1).finishes(C1, 1);
    Measures measures = measure(story, 3 * sample);

    assertThat(measures.lastMinute())
        .containsExactly(
            new Sample(0.5, 2, 4, 0), new Sample(0.5, 2, 0, 4), new Sample(0, 2, 0, 0));
    assertThat(measures.recentThroughputPerSecond()).isCloseTo(4 / 3.0, within(1e-9));

    meters.advanceTo(90 * SECOND);
    assertThat(meters.measures().lastMinute()).hasSize(240);
    assertThat(meters.measures().recentThroughputPerSecond()).isZero();
  }

  @Test
  void timeDoesNotGoBack() {
    measure(Story.begin(false).at(SECOND).makes(P1, 1), 2 * SECOND);
    meters.advanceTo(SECOND);
    assertThat(meters.measures().elapsedNanos()).isEqualTo(2 * SECOND);
  }

  @Test
  void aWakeUpIsWastedIfTheThreadWaitsAgainWithoutHavingDoneAnything() {
    Story story = Story.begin(false).waits(C1, "notEmpty").waits(C2, "notEmpty");
    story.makes(P1, 1).wants(P1).acquires(P1).writes(P1, 0, 1);
    story.signals(P1, "notEmpty", C1).signals(P1, "notEmpty", C2).releases(P1);
    story.goesOn(C1, "notEmpty").reads(C1, 0, 1).releases(C1).waits(C1, "notEmpty");
    assertThat(measure(story, SECOND).wastedWakeUps()).isZero();
    Story more = Story.begin(false).waits(C2, "notEmpty").signals(P1, "notEmpty", C2);
    more.goesOn(C2, "notEmpty").add(new ConditionEvent.BeganWaiting(0, C2, "notEmpty"));
    assertThat(measure(more, SECOND).wastedWakeUps()).isEqualTo(1);
  }

  @Test
  void whoWaitsForAPermitIsBlockedToo() {
    Story story = Story.begin(false);
    story.add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "full", 0, false));
    story.add(new SemaphoreEvent.WantsPermit(SECOND, C1, "full", false));
    story.add(new SemaphoreEvent.WantsPermit(2 * SECOND, C2, "full", true));
    story.add(new SemaphoreEvent.AcquiredPermit(3 * SECOND, C1, "full"));
    story.add(new SemaphoreEvent.GaveUpPermit(4 * SECOND, C2, "full"));
    assertThat(measure(story, 8 * SECOND).consumerIdleShare()).isEqualTo(0.25);
  }
}
