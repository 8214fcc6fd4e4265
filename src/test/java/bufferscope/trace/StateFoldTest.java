package bufferscope.trace;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.C2;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static bufferscope.testing.Story.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bufferscope.event.CellEvent;
import bufferscope.event.ConditionEvent;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.LockEvent;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.testing.Story;
import bufferscope.trace.SystemState.CellState;
import bufferscope.trace.SystemState.SemaphoreState;
import bufferscope.trace.ThreadState.Status;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The state is what the events say. */
final class StateFoldTest {

  private static SystemState after(Story story) {
    return SystemState.after(story.events());
  }

  private static ThreadState thread(Story story, int id) {
    return after(story).thread(id).orElseThrow();
  }

  private static List<Integer> entryQueue(Story story) {
    return after(story).locks().get(0).entryQueue();
  }

  static Stream<Class<?>> kindsOfEvents() {
    return Arrays.stream(Event.class.getPermittedSubclasses())
        .flatMap(group -> Arrays.stream(group.getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("kindsOfEvents")
  void everyKindOfEventHasARule(Class<?> kind) {
    Story story = Story.begin(true);
    story.add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "semaphore", 1, true));
    StateFold fold = new StateFold(after(story));
    assertThatCode(() -> fold.apply(sample(kind))).doesNotThrowAnyException();
    assertThat(fold.state().events()).isEqualTo(10);
  }

  private static Event sample(Class<?> kind) throws ReflectiveOperationException {
    RecordComponent[] parts = kind.getRecordComponents();
    Constructor<?> constructor =
        kind.getDeclaredConstructor(
            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
    return (Event) constructor.newInstance(Arrays.stream(parts).map(StateFoldTest::part).toArray());
  }

  private static Object part(RecordComponent part) {
    return switch (part.getType().getSimpleName()) {
      case "long" -> 5L;
      case "int" -> 1;
      case "double" -> 2.0;
      case "boolean" -> true;
      case "String" ->
          switch (part.getName()) {
            case "condition" -> "notFull";
            case "semaphore" -> "semaphore";
            default -> "lock";
          };
      case "Item" -> new Item(1, P1);
      case "Role" -> Role.PRODUCER;
      case "Ending" -> Ending.DONE;
      case "ChangedSetting" -> ThreadEvent.ChangedSetting.PRODUCERS;
      case "WaitEnd" -> WaitEnd.SIGNALLED;
      case "Index" -> Index.PUT;
      case "ItemFlaw" -> SafeguardEvent.ItemFlaw.FORGED;
      case "Refusal" -> SafeguardEvent.Refusal.QUOTA;
      default -> throw new AssertionError("no sample for " + part);
    };
  }

  @Test
  void anItemGoesFromHandToSlotToHand() {
    Story story = Story.begin(false).at(10).makes(P1, 1);
    ItemLife made = new ItemLife(item(1), 10, -1, -1, -1);
    assertThat(thread(story, P1).hands()).isEqualTo(made);

    story.at(20).puts(P1, 0, 1);
    ItemLife stored = new ItemLife(item(1), 10, 20, -1, -1);
    assertThat(thread(story, P1).hands()).isNull();
    assertThat(after(story).buffer().slots()).containsExactly(stored, null);
    assertThat(after(story).buffer().putIndex()).isEqualTo(1);

    story.at(30).takes(C1, 0, 1);
    assertThat(thread(story, C1).hands()).isEqualTo(new ItemLife(item(1), 10, 20, 30, -1));
    assertThat(after(story).buffer().occupancy()).isZero();
    assertThat(after(story).inHands()).isEqualTo(1);

    story.at(40).finishes(C1, 1);
    assertThat(after(story).lastFinished()).containsExactly(new ItemLife(item(1), 10, 20, 30, 40));
    assertThat(after(story).finished()).isEqualTo(1);
  }

  @Test
  void whoWantsTheLockQueuesUpAndWhoGetsItOwnsIt() {
    Story story = Story.begin(true).wants(P1).wants(P2);
    assertThat(entryQueue(story)).containsExactly(P1, P2);
    assertThat(thread(story, P1).status()).isEqualTo(Status.WANTS_LOCK);

    story.acquires(P1);
    assertThat(after(story).locks().get(0).owner()).isEqualTo(P1);
    assertThat(thread(story, P1).status()).isEqualTo(Status.HOLDS_LOCK);
    assertThat(entryQueue(story)).containsExactly(P2);

    story.releases(P1).add(new LockEvent.GaveUpLock(0, P2, "lock"));
    assertThat(after(story).locks().get(0).owner()).isEqualTo(Event.NO_THREAD);
    assertThat(entryQueue(story)).isEmpty();
    assertThat(thread(story, P2).status()).isEqualTo(Status.WORKING);
  }

  @Test
  void theSignalledGoToTheEntryQueueAndNotIntoTheLock() {
    Story story = Story.begin(false).waits(C1, "notEmpty").wants(P1).acquires(P1).wants(P2);
    assertThat(thread(story, C1).status()).isEqualTo(Status.WAITING);
    assertThat(after(story).conditions().get(1).waiting()).containsExactly(C1);

    story.signals(P1, "notEmpty", C1);
    assertThat(thread(story, C1).status()).isEqualTo(Status.SIGNALLED);
    assertThat(after(story).conditions().get(1).waiting()).isEmpty();
    assertThat(entryQueue(story)).containsExactly(P2, C1);
    assertThat(after(story).locks().get(0).owner()).isEqualTo(P1);

    story.releases(P1).goesOn(C1, "notEmpty");
    assertThat(after(story).locks().get(0).owner()).isEqualTo(C1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void overtakingIsCountedUnderABargingLockOnly(boolean fair) {
    Story story = Story.begin(fair).wants(P1).wants(C1).wants(P2).acquires(P2);
    assertThat(thread(story, P1).overtaken()).isEqualTo(fair ? 0 : 1);
    assertThat(thread(story, C1).overtaken()).isEqualTo(fair ? 0 : 1);

    story.releases(P2).acquires(C1);
    assertThat(thread(story, P1).overtaken()).isEqualTo(fair ? 0 : 2);
    story.releases(C1).acquires(P1).releases(P1).wants(P1);
    assertThat(thread(story, P1).overtaken()).isZero();
  }

  @Test
  void aPausedThreadMakesNoProgress() {
    Story story =
        Story.begin(false)
            .add(new ThreadEvent.Slept(100, P1, 100, 1000))
            .add(new ThreadEvent.ThreadPaused(300, P1));
    assertThat(thread(story, P1).progress(900)).isEqualTo(0.2);
    assertThat(thread(story, P1).paused()).isTrue();

    story.add(new ThreadEvent.ThreadResumed(900, P1));
    assertThat(thread(story, P1).progress(1000)).isEqualTo(0.3);
    story.add(new ThreadEvent.Woke(1700, P1));
    assertThat(thread(story, P1).progress(1800)).isZero();
  }

  @Test
  void whoEndsIsNeitherPausedNorAtWork() {
    Story story =
        Story.begin(false)
            .add(new ThreadEvent.Slept(100, P1, 100, 1000))
            .add(new ThreadEvent.ThreadPaused(300, P1))
            .at(400)
            .ends(P1, Ending.INTERRUPTED)
            .add(new ThreadEvent.ThreadPaused(500, P1));
    assertThat(thread(story, P1).paused()).isFalse();
    assertThat(thread(story, P1).progress(900)).isZero();
    assertThat(thread(story, P1).ending()).isEqualTo(Ending.INTERRUPTED);
  }

  @Test
  void whoWasAskedToLeaveIsGoneUnlessSomethingIsInItsHands() {
    Story story = Story.begin(false).makes(P1, 1);
    story.ends(P1, Ending.RETIRED).ends(P2, Ending.RETIRED).ends(C1, Ending.DONE);
    assertThat(after(story).thread(P1)).isPresent();
    assertThat(after(story).thread(P2)).isEmpty();
    assertThat(after(story).thread(C1)).isPresent();
    assertThat(after(story).inHands()).isEqualTo(1);
  }

  @Test
  void failureKeepsItsMessage() {
    Story story = Story.begin(false).add(new ThreadEvent.ThreadFailed(9, P1, "Oops: no"));
    assertThat(thread(story, P1).status()).isEqualTo(Status.FAILED);
    assertThat(thread(story, P1).failure()).isEqualTo("Oops: no");
  }

  private static SemaphoreState semaphore(Story story, int index) {
    return after(story).semaphores().get(index);
  }

  @Test
  void aPermitGoesFromTheSemaphoreToItsHolderAndComesBackFromAnybody() {
    Story story = Story.pipeline().wantsPermit(P1, "producerLock").wantsPermit(P2, "producerLock");
    assertThat(semaphore(story, 0))
        .isEqualTo(new SemaphoreState("producerLock", 1, true, Event.NO_THREAD, List.of(P1, P2)));
    assertThat(thread(story, P1).status()).isEqualTo(Status.WAITING);
    assertThat(thread(story, P1).place()).isEqualTo("producerLock");

    story.add(new SemaphoreEvent.AcquiredPermit(0, P1, "producerLock"));
    assertThat(semaphore(story, 0))
        .isEqualTo(new SemaphoreState("producerLock", 0, true, P1, List.of(P2)));
    assertThat(thread(story, P1).status()).isEqualTo(Status.HOLDS_LOCK);

    story
        .releasesPermit(C1, "producerLock")
        .add(new SemaphoreEvent.GaveUpPermit(0, P2, "producerLock"));
    assertThat(semaphore(story, 0))
        .isEqualTo(new SemaphoreState("producerLock", 1, true, Event.NO_THREAD, List.of()));
    assertThat(thread(story, P2).status()).isEqualTo(Status.WORKING);
  }

  @Test
  void aCountingSemaphoreHasNoHolder() {
    Story story = Story.pipeline();
    story.add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "empty", 3, false));
    story.acquiresPermit(P1, "empty").acquiresPermit(P2, "empty");
    assertThat(semaphore(story, 2))
        .isEqualTo(new SemaphoreState("empty", 1, false, Event.NO_THREAD, List.of()));
    assertThat(thread(story, P1).status()).isEqualTo(Status.WORKING);
  }

  @Test
  void whoGivesOneLockBackStillHoldsTheOther() {
    Story story = Story.pipeline().acquiresPermit(P1, "producerLock");
    story.releasesPermit(P1, "consumerLock");
    assertThat(thread(story, P1).status()).isEqualTo(Status.HOLDS_LOCK);
    assertThat(thread(story, P1).place()).isEqualTo("producerLock");
  }

  @Test
  void aMessageStaysWhenItIsReadAndCountsAsStoredUntilThen() {
    Story story = Story.pipeline().at(10).makes(P1, 1).at(20).sets(P1, 1);
    assertThat(after(story).buffer().message()).isTrue();
    assertThat(after(story).buffer().occupancy()).isEqualTo(1);

    story.at(30).gets(C1, 1);
    ItemLife read = new ItemLife(item(1), 10, 20, 30, -1);
    assertThat(after(story).buffer().slots()).containsExactly(read);
    assertThat(after(story).buffer().occupancy()).isZero();
    assertThat(thread(story, C1).hands()).isEqualTo(read);
  }

  @Test
  void aCellShowsWhatWasWrittenLast() {
    Story story = Story.begin(false).add(new CellEvent.CellCreated(0, Event.NO_THREAD, "count", 4));
    story.add(new CellEvent.CellRead(0, P1, "count", 4));
    assertThat(after(story).cells()).containsExactly(new CellState("count", 4));
    story.add(new CellEvent.CellWritten(0, P1, "count", 5));
    assertThat(after(story).cells()).containsExactly(new CellState("count", 5));
  }

  @Test
  void aThreadIsAtItsLineUntilItComesBackFromTheBuffer() {
    Story story = Story.begin(false).makes(P1, 1).add(new ThreadEvent.ReachedLine(0, P1, 33));
    assertThat(thread(story, P1).line()).isEqualTo(33);
    story.add(new ThreadEvent.ReachedLine(0, P1, 35)).puts(P1, 0, 1);
    assertThat(thread(story, P1).line()).isEqualTo(35);
    story.add(new ThreadEvent.Slept(5, P1, 5, 1000));
    assertThat(thread(story, P1).line()).isEqualTo(ThreadState.NO_LINE);
  }

  @Test
  void aTimedWaitEndsByItself() {
    Story story = Story.begin(false).wants(P1).acquires(P1);
    story.add(new ConditionEvent.BeganWaiting(0, P1, "notFull", true));
    assertThat(thread(story, P1).timed()).isTrue();
    assertThat(thread(story, P1).needsAnotherThread()).isFalse();
    assertThat(thread(Story.begin(false).waits(P1, "notFull"), P1).needsAnotherThread()).isTrue();
  }

  @Test
  void aStateThatIsFoldedOnIsTheSameAsOneFold() {
    Story story = Story.pipeline().makes(P1, 1).acquiresPermit(P1, "producerLock").sets(P1, 1);
    story.releasesPermit(P1, "consumerLock").acquiresPermit(C1, "consumerLock").gets(C1, 1);
    story
        .add(new CellEvent.CellCreated(0, Event.NO_THREAD, "count", 4))
        .wantsPermit(C2, "consumerLock");
    List<Event> events = story.events();
    for (int i = 0; i <= events.size(); i++) {
      StateFold fold = new StateFold(SystemState.after(events.subList(0, i)));
      events.subList(i, events.size()).forEach(fold::apply);
      assertThat(fold.state()).isEqualTo(after(story));
    }
  }
}
