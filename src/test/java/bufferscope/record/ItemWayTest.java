package bufferscope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Event;
import bufferscope.event.Role;
import bufferscope.explore.time.VirtualRun;
import bufferscope.record.ItemWay.Act;
import bufferscope.record.ItemWay.End;
import bufferscope.record.ItemWay.Station;
import bufferscope.trace.ItemLife;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.work.Distribution;
import bufferscope.work.Rate;
import bufferscope.work.Scenario;
import bufferscope.work.Timing;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The way of an item, held against the fold of the same events. */
final class ItemWayTest {
  private static OptionalLong at(ItemWay way, Act act) {
    return way.stations().stream()
        .filter(station -> station.act() == act)
        .mapToLong(Station::at)
        .reduce((first, last) -> last);
  }

  private static OptionalLong time(long at) {
    return at == ItemLife.NOT_YET ? OptionalLong.empty() : OptionalLong.of(at);
  }

  @RepeatedTest(4)
  void itsStationsAreThoseOfTheState(RepetitionInfo repetition) throws InterruptedException {
    List<Event> events = RandomRuns.virtual(repetition.getCurrentRepetition());
    Stretch run = History.of(events).stretch();
    List<ItemLife> lives = run.stateAt(run.end()).lastFinished();
    for (ItemLife life : lives) {
      ItemWay way = ItemWay.of(run, life.item().number());
      assertThat(at(way, Act.MADE)).isEqualTo(time(life.made()));
      assertThat(at(way, Act.PUT)).isEqualTo(time(life.inserted()));
      if (life.removed() != ItemLife.NOT_YET) {
        assertThat(way.stations())
            .anyMatch(each -> each.act().leavesBuffer() && each.at() == life.removed());
      }
      assertThat(at(way, Act.FINISHED)).isEqualTo(time(life.finished()));
      assertThat(way.end()).isEqualTo(End.FINISHED);
      if (life.removed() != ItemLife.NOT_YET) {
        assertThat(way.waited()).hasValue(life.removed() - life.inserted());
      }
    }
  }

  @RepeatedTest(4)
  void itIsWhereTheStateHasIt(RepetitionInfo repetition) throws InterruptedException {
    List<Event> events = RandomRuns.virtual(repetition.getCurrentRepetition());
    Stretch run = History.of(events.subList(0, events.size() / 2)).stretch();
    SystemState last = run.stateAt(run.end());
    for (ItemLife life : last.buffer().slots()) {
      if (life != null && life.isStored()) {
        assertThat(ItemWay.of(run, life.item().number()).end()).isEqualTo(End.STORED);
      }
    }
    for (ThreadState thread : last.threads()) {
      if (thread.hands() != null) {
        long number = thread.hands().item().number();
        assertThat(ItemWay.of(run, number).end()).isEqualTo(End.IN_HANDS);
      }
    }
  }

  @Test
  void allWaitingTimesAreCountedAndOrdered() {
    WaitingTimes waits = new WaitingTimes();
    for (int i = 1; i <= 100; i++) {
      waits.add(i);
    }
    assertThat(waits.count()).isEqualTo(100);
    assertThat(waits.shareBelow(1)).isZero();
    assertThat(waits.shareBelow(51)).isEqualTo(0.5);
    assertThat(waits.percentile(95)).isEqualTo(95);
    assertThat(waits.bins(10)).containsExactly(9, 10, 10, 10, 10, 10, 10, 10, 10, 11);
    assertThat(waits.bin(100, 10)).isEqualTo(9);
  }

  @Test
  void anItemThatDoesNotOccurHasNoStations() throws InterruptedException {
    ItemWay way = ItemWay.of(History.of(RandomRuns.virtual(1)).stretch(), 1_000_000);
    assertThat(way.stations()).isEmpty();
    assertThat(way.waited()).isEmpty();
  }

  /** What happened before the kept part is known from its first state only. */
  @Test
  void stationsBeforeTheKeptPartHaveTimesButNoMoments() throws InterruptedException {
    History history = new History(History.MIN_BYTES);
    Timing fast = new Timing(new Rate(1000), Distribution.CONSTANT);
    Timing slower = new Timing(new Rate(900), Distribution.CONSTANT);
    Scenario busy =
        Scenario.FIRST_STEPS.withTiming(Role.PRODUCER, fast).withTiming(Role.CONSUMER, slower);
    VirtualRun virtual = new VirtualRun(busy, history::add);
    virtual.goOn(40_000_000_000L);
    virtual.end();
    Stretch run = history.stretch();
    assertThat(run.first()).isPositive();
    ItemLife early =
        run.stateAt(run.first()).buffer().slots().stream()
            .filter(life -> life != null && life.isStored())
            .findFirst()
            .orElseThrow();
    ItemWay way = ItemWay.of(run, early.item().number());
    assertThat(way.stations().get(0).isKept()).isFalse();
    assertThat(way.stations().get(0).at()).isEqualTo(early.made());
    assertThat(way.waited()).isPresent();
  }

  @Test
  void aSearchThatIsNoLongerWantedEnds() {
    Stretch run = History.of(RandomRuns.virtual(1)).stretch();
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> ItemWay.of(run, 1));
    assertThat(Thread.interrupted()).isFalse();
  }
}
