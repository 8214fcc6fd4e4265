package bufferscope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bufferscope.event.Event;
import bufferscope.run.Frame;
import bufferscope.run.LiveRun;
import bufferscope.testing.TestThreads;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any moment that is kept is the one that was. */
@ExtendWith(TestThreads.class)
final class HistoryTest {
  private static final int LOOKS = 60;

  private static void assertRemembers(List<Event> events, long seed) {
    Stretch stretch = History.of(events).stretch();
    assertThat(stretch.first()).isZero();
    assertThat(stretch.end()).isEqualTo(events.size());
    StateFold fold = new StateFold(SystemState.EMPTY);
    int before = 0;
    for (int moment : someMoments(events.size(), seed)) {
      events.subList(before, moment).forEach(fold::apply);
      before = moment;
      SystemState then = fold.state();
      assertThat(stretch.stateAt(moment)).isEqualTo(then);
      long found = stretch.momentAt(then.at());
      assertThat(found).isGreaterThanOrEqualTo(moment);
      assertThat(stretch.stateAt(found).at()).isEqualTo(then.at());
    }
    List<Event> read = new ArrayList<>();
    stretch.read(0, events.size(), (index, event) -> read.add(event));
    assertThat(read).isEqualTo(events);
  }

  private static List<Integer> someMoments(int end, long seed) {
    return IntStream.concat(new Random(seed).ints(LOOKS, 0, end), IntStream.of(0, end))
        .sorted()
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyMomentOfARandomVirtualRunIsTheFoldFromTheBeginning(long seed) {
    assertRemembers(RandomRuns.virtual(seed), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyMomentOfARandomSteppedRunIsTheFoldFromTheBeginning(long seed) {
    assertRemembers(RandomRuns.stepped(seed), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyMomentOfARandomLiveRunIsTheFoldFromTheBeginning(long seed) throws InterruptedException {
    assertRemembers(RandomRuns.live(seed), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void eachPictureOfALiveRunIsStillThere(long seed) throws InterruptedException {
    History history = new History(History.DEFAULT_BYTES);
    List<Frame> frames = new ArrayList<>();
    try (LiveRun run = LiveRun.open(RandomRuns.finite(seed), history::add)) {
      run.start();
      while (!run.awaitEnd(Duration.ofMillis(1))) {
        frames.addAll(run.frames().takeAll());
      }
      frames.addAll(run.frames().takeAll());
    }
    Stretch stretch = history.stretch();
    assertThat(frames).hasSizeGreaterThan(1);
    assertThat(frames)
        .allSatisfy(
            frame -> assertThat(stretch.stateAt(frame.state().events())).isEqualTo(frame.state()));
    assertThat(stretch.end()).isEqualTo(frames.get(frames.size() - 1).state().events());
  }

  @Test
  void whatIsTooOldIsDroppedAndCounted() {
    List<Event> events = RandomRuns.virtual(5);
    History history = new History(History.MIN_BYTES);
    StateFold fold = new StateFold(SystemState.EMPTY);
    List<SystemState> last = new ArrayList<>();
    long offset = 0;
    while (history.stretch().first() < 100_000) {
      fold = new StateFold(SystemState.EMPTY);
      StateFold all = new StateFold(withEvents(offset));
      for (Event event : events) {
        fold.apply(event);
        all.apply(event);
        history.add(event, all);
      }
      last.add(all.state());
      offset += events.size();
      assertThat(history.stretch().bytes()).isLessThanOrEqualTo(History.MIN_BYTES);
    }
    Stretch stretch = history.stretch();
    assertThat(stretch.end()).isEqualTo(offset);
    assertThat(stretch.stateAt(offset)).isEqualTo(last.get(last.size() - 1));
    assertThat(stretch.stateAt(stretch.first()).events()).isEqualTo(stretch.first());
    assertThat(stretch.size()).isGreaterThan(50_000);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> stretch.stateAt(stretch.first() - 1));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> stretch.stateAt(stretch.end() + 1));
  }

  private static SystemState withEvents(long events) {
    SystemState empty = SystemState.EMPTY;
    return new SystemState(
        0,
        events,
        empty.locks(),
        empty.conditions(),
        empty.semaphores(),
        empty.cells(),
        empty.buffer(),
        empty.threads(),
        0,
        0,
        empty.lastFinished(),
        empty.safeguards());
  }

  @Test
  void aStretchDoesNotGrowWithItsHistory() {
    List<Event> events = RandomRuns.virtual(4).subList(0, 200);
    History history = new History(History.DEFAULT_BYTES);
    StateFold fold = new StateFold(SystemState.EMPTY);
    for (Event event : events.subList(0, 100)) {
      fold.apply(event);
      history.add(event, fold);
    }
    Stretch stretch = history.stretch();
    for (Event event : events.subList(100, 200)) {
      fold.apply(event);
      history.add(event, fold);
    }
    assertThat(stretch.end()).isEqualTo(100);
    assertThat(stretch.momentAt(Long.MAX_VALUE)).isEqualTo(100);
    assertThat(history.stretch().momentAt(Long.MAX_VALUE)).isEqualTo(200);
  }

  @Test
  void aBoundThatIsTooSmallIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new History(History.MIN_BYTES - 1))
        .withMessage("a history of 1,048,575 bytes; it needs 1,048,576");
  }

  @Test
  void aStretchIsWholeWhileAnotherThreadAddsToTheHistory() throws InterruptedException {
    List<Event> events = RandomRuns.virtual(3);
    History history = new History(History.DEFAULT_BYTES);
    AtomicReference<Throwable> failed = new AtomicReference<>();
    Thread writer =
        new Thread(
            () -> {
              StateFold fold = new StateFold(SystemState.EMPTY);
              for (Event event : events) {
                fold.apply(event);
                history.add(event, fold);
              }
            });
    writer.setUncaughtExceptionHandler((thread, e) -> failed.set(e));
    writer.start();
    long seen = 0;
    while (seen < events.size() && failed.get() == null) {
      Stretch stretch = history.stretch();
      assertThat(stretch.end()).isGreaterThanOrEqualTo(seen);
      seen = stretch.end();
      assertThat(stretch.stateAt(seen).events()).isEqualTo(seen);
      if (seen > 0) {
        List<Event> newest = new ArrayList<>();
        stretch.read(seen - 1, seen, (index, event) -> newest.add(event));
        assertThat(newest).containsExactly(events.get((int) seen - 1));
      }
    }
    writer.join();
    assertThat(failed.get()).isNull();
  }
}
