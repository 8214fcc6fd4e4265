package bufferscope.record;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Event;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.record.Arrow.Relation;
import bufferscope.testing.Story;
import bufferscope.testing.TestThreads;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline shows what was, and causes that were. */
@ExtendWith(TestThreads.class)
final class TimelineTest {
  private static final int ALL = Integer.MAX_VALUE;

  private static Timeline of(List<Event> events) {
    Timeline timeline = new Timeline();
    assertThat(timeline.follow(History.of(events).stretch(), ALL)).isTrue();
    return timeline;
  }

  private static <T> T at(Track<T> track, long moment) {
    return track.value(track.floorEvent(moment - 1));
  }

  private static void assertShows(Timeline timeline, SystemState state) {
    long moment = state.events();
    for (ThreadState thread : state.threads()) {
      Lane lane = timeline.lane(thread.id()).orElseThrow();
      assertThat(at(lane.activities(), moment)).isEqualTo(Activity.of(thread));
      assertThat(lane.name()).isEqualTo(thread.name());
    }
    state.locks().forEach(lock -> assertOwner(timeline, moment, lock.name(), lock.owner()));
    state.semaphores().stream()
        .filter(SystemState.SemaphoreState::binary)
        .forEach(each -> assertOwner(timeline, moment, each.name(), each.holder()));
    assertThat(at(timeline.occupancy(), moment)).isEqualTo(state.buffer().occupancy());
    assertThat(at(timeline.capacity(), moment)).isEqualTo(state.buffer().capacity());
  }

  private static void assertOwner(Timeline timeline, long moment, String lock, int owner) {
    assertThat(at(timeline.owners().get(lock), moment)).isEqualTo(owner);
  }

  private static void assertShows(List<Event> events, long seed) {
    Timeline timeline = of(events);
    StateFold fold = new StateFold(SystemState.EMPTY);
    Random random = new Random(seed);
    for (Event event : events) {
      fold.apply(event);
      if (random.nextInt(events.size()) < 200) {
        assertShows(timeline, fold.state());
      }
    }
    assertShows(timeline, fold.state());
    assertCauses(timeline, events);
  }

  /** The next owner of a lock follows its release with no other owner between. */
  private static void assertCauses(Timeline timeline, List<Event> events) {
    for (Arrow arrow : timeline.arrows(0, events.size())) {
      assertThat(arrow.from()).isLessThanOrEqualTo(arrow.to());
      assertThat(events.get((int) arrow.from()).thread()).isEqualTo(arrow.fromThread());
      assertThat(arrow.relation() == Relation.ITEM || arrow.fromThread() != arrow.toThread())
          .isTrue();
      if (arrow.relation() == Relation.UNLOCK) {
        Lane lane = timeline.lane(arrow.toThread()).orElseThrow();
        String lock = String.valueOf(at(lane.activities(), arrow.to() + 1).place());
        Track<Integer> owners = timeline.owners().get(lock);
        int owned = owners.floorEvent(arrow.to());
        assertThat(owners.event(owned)).isEqualTo(arrow.to());
        assertThat(owners.event(owned - 1)).isEqualTo(arrow.from());
        assertThat(owners.value(owned - 1)).isEqualTo(Event.NO_THREAD);
        assertThat(owners.value(owned - 2)).isEqualTo(arrow.fromThread());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lanesOfARandomVirtualRunAreItsStates(long seed) {
    List<Event> events = RandomRuns.virtual(seed);
    assertShows(events, seed);
    long taken =
        events.stream().filter(e -> e instanceof SlotRead || e instanceof SlotCopied).count();
    assertThat(
            of(events).arrows(0, events.size()).stream().filter(a -> a.relation() == Relation.ITEM))
        .hasSize((int) taken);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lanesOfARandomSteppedRunAreItsStates(long seed) {
    assertShows(RandomRuns.stepped(seed), seed);
  }

  @Test
  void lanesOfALiveRunAreItsStates() throws InterruptedException {
    assertShows(RandomRuns.live(4), 4);
  }

  @Test
  void followingInPiecesLeadsToTheSameTimeline() {
    List<Event> events = RandomRuns.virtual(6);
    Stretch stretch = History.of(events).stretch();
    Timeline pieces = new Timeline();
    Random random = new Random(1);
    while (!pieces.follow(stretch, 1 + random.nextInt(events.size() / 10))) {
      assertThat(pieces.end()).isLessThan(stretch.end());
    }
    Timeline whole = of(events);
    assertThat(pieces.arrows(0, ALL)).isEqualTo(whole.arrows(0, ALL));
    for (Lane lane : whole.lanes()) {
      Lane same = pieces.lane(lane.thread()).orElseThrow();
      assertThat(spans(same.activities())).isEqualTo(spans(lane.activities()));
      assertThat(spans(same.marks())).isEqualTo(spans(lane.marks()));
    }
  }

  private static List<String> spans(Track<?> track) {
    return IntStream.range(0, track.size())
        .mapToObj(i -> track.event(i) + " " + track.at(i) + " " + track.value(i))
        .toList();
  }

  @Test
  void whatTheHistoryDroppedIsNotShown() {
    List<Event> events = RandomRuns.virtual(8);
    History history = new History(History.MIN_BYTES);
    StateFold fold = new StateFold(SystemState.EMPTY);
    List<Event> given = new ArrayList<>();
    Timeline timeline = new Timeline();
    // The same run again and again: its threads start anew each time.
    while (history.stretch().first() < 10_000) {
      for (Event event : events) {
        fold.apply(event);
        history.add(event, fold);
        given.add(event);
      }
      timeline.follow(history.stretch(), ALL);
    }
    Stretch stretch = history.stretch();
    assertThat(timeline.first()).isEqualTo(stretch.first());
    Timeline fresh = new Timeline();
    fresh.follow(stretch, ALL);
    for (Lane lane : timeline.lanes()) {
      assertThat(lane.marks().size()).isPositive();
      assertThat(lane.marks().event(0)).isGreaterThanOrEqualTo(stretch.first());
      assertThat(spans(lane.marks()))
          .isEqualTo(spans(fresh.lane(lane.thread()).orElseThrow().marks()));
      assertThat(lane.activities().floorEvent(stretch.first())).isZero();
    }
    assertThat(timeline.arrows(0, given.size())).allMatch(a -> a.from() >= stretch.first());
    assertShows(timeline, fold.state());
    Timeline late = new Timeline();
    late.follow(History.of(events.subList(0, 10)).stretch(), ALL);
    late.follow(stretch, ALL);
    assertThat(late.first()).isEqualTo(stretch.first());
    assertShows(late, fold.state());
  }

  private static List<String> arrows(Story story) {
    List<Event> events = story.events();
    return of(events).arrows(0, events.size()).stream()
        .map(arrow -> "%s %d-%d".formatted(arrow.relation(), arrow.fromThread(), arrow.toThread()))
        .toList();
  }

  @Test
  void theChainOfAThreadThatWasSignalledAndOvertaken() {
    Story story = Story.begin(false).makes(Story.P1, 1);
    story.at(10).waits(Story.C2, "notEmpty");
    story.at(20).wants(Story.P1).acquires(Story.P1).writes(Story.P1, 0, 1);
    story.at(30).wants(Story.C1).signals(Story.P1, "notEmpty", Story.C2).releases(Story.P1);
    story.at(40).acquires(Story.C1).reads(Story.C1, 0, 1).releases(Story.C1);
    story.at(50).goesOn(Story.C2, "notEmpty");
    assertThat(arrows(story))
        .containsExactly(
            "SIGNAL 1-4", // P1 signals C2,
            "UNLOCK 1-3", // but C1 is let in first
            "ITEM 1-3", // and takes what P1 put;
            "UNLOCK 3-4"); // then C2 is let in

    List<Event> events = story.events();
    Timeline timeline = of(events);
    Arrow last = timeline.into(Story.C2, events.size() - 1).orElseThrow();
    assertThat(last.fromThread()).isEqualTo(Story.C1);
    assertThat(timeline.outOf(Story.C1, last.from())).containsExactly(last);
    assertThat(timeline.into(Story.C1, last.from())).isEmpty();
  }

  @Test
  void aThreadThatComesAfterTheReleaseWasNotLetInByIt() {
    Story story = Story.begin(false);
    story.wants(Story.P1).acquires(Story.P1).releases(Story.P1);
    story.wants(Story.C1).acquires(Story.C1).releases(Story.C1);
    assertThat(arrows(story)).isEmpty();
  }

  @Test
  void aPermitHasACauseOnlyWhereASingleReleaseIsPossible() {
    String empty = "consumerLock";
    Event acquired = new AcquiredPermit(0, Story.C1, empty);
    Story single = Story.pipeline().wantsPermit(Story.C1, empty).releasesPermit(Story.P1, empty);
    assertThat(arrows(single.add(acquired))).containsExactly("PERMIT 1-3");

    Story late = Story.pipeline().releasesPermit(Story.P1, empty).wantsPermit(Story.C1, empty);
    assertThat(arrows(late.add(acquired))).isEmpty();

    Story two = Story.pipeline().wantsPermit(Story.C1, empty).releasesPermit(Story.P1, empty);
    assertThat(arrows(two.releasesPermit(Story.P2, empty).add(acquired))).isEmpty();
  }
}
