package bufferscope.trace;

import static bufferscope.testing.Story.C1;
import static bufferscope.testing.Story.P1;
import static bufferscope.testing.Story.P2;
import static bufferscope.testing.Story.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bufferscope.event.Event;
import bufferscope.event.Event.Ending;
import bufferscope.event.Event.Index;
import bufferscope.event.Event.WaitEnd;
import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.testing.Story;
import bufferscope.trace.ThreadState.Status;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
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

  static List<Class<?>> kindsOfEvents() {
    return Arrays.asList(Event.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("kindsOfEvents")
  void everyKindOfEventHasARule(Class<?> kind) {
    Story story = Story.begin(true);
    story.tell(new Event.SemaphoreCreated(0, Event.NOBODY, "semaphore", 1, true));
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
      case "WaitEnd" -> WaitEnd.SIGNALLED;
      case "Index" -> Index.PUT;
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

    story.releases(P1).tell(new Event.GaveUpLock(0, P2, "lock"));
    assertThat(after(story).locks().get(0).owner()).isEqualTo(Event.NOBODY);
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
            .tell(new Event.Slept(100, P1, 100, 1000))
            .tell(new Event.ThreadPaused(300, P1));
    assertThat(thread(story, P1).progress(900)).isEqualTo(0.2);
    assertThat(thread(story, P1).paused()).isTrue();

    story.tell(new Event.ThreadResumed(900, P1));
    assertThat(thread(story, P1).progress(1000)).isEqualTo(0.3);
    story.tell(new Event.Woke(1700, P1));
    assertThat(thread(story, P1).progress(1800)).isZero();
  }

  @Test
  void whoEndsIsNeitherPausedNorAtWork() {
    Story story =
        Story.begin(false)
            .tell(new Event.Slept(100, P1, 100, 1000))
            .tell(new Event.ThreadPaused(300, P1))
            .at(400)
            .ends(P1, Ending.INTERRUPTED)
            .tell(new Event.ThreadPaused(500, P1));
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
    Story story = Story.begin(false).tell(new Event.ThreadFailed(9, P1, "Oops: no"));
    assertThat(thread(story, P1).status()).isEqualTo(Status.FAILED);
    assertThat(thread(story, P1).failure()).isEqualTo("Oops: no");
  }
}
