package bufferscope.explore.time;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.TwoConditions;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.replay.Replay;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The next thread by the time. */
final class VirtualTimeTest {
  private static final long FOR_EVER = Long.MAX_VALUE;

  /** No thread ever takes, so a put may time out. */
  private record Stuck(TwoConditions<Item> buffer, Semaphore never) implements BoundedBuffer<Item> {
    Stuck(Sync sync, int capacity) {
      this(new TwoConditions<>(sync, capacity), sync.semaphore("never", 0));
    }

    @Override
    public void put(Item item) throws InterruptedException {
      if (!buffer.offer(item, 1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("gave up");
      }
    }

    @Override
    public Item take() throws InterruptedException {
      never.acquire();
      return buffer.take();
    }
  }

  @Test
  void aTimedWaitEndsWhereNothingElseCanHappen() {
    Bounds bounds = new Bounds(2, 1, 1, 1);
    Model model = Model.of(Stuck::new, bounds, Semantics.BARGING, Memory.ALL);
    VirtualTime time = new VirtualTime(model, 1);
    Replay replay = new Replay(model);
    List<Choice> made = new ArrayList<>();
    List<WaitEnd> ends = new ArrayList<>();
    for (Optional<Choice> next = time.next(replay.words(), FOR_EVER);
        next.isPresent();
        next = time.next(replay.words(), FOR_EVER)) {
      made.add(next.get());
      replay.play(next.get()).stream()
          .filter(StoppedWaiting.class::isInstance)
          .forEach(event -> ends.add(((StoppedWaiting) event).end()));
    }
    assertThat(ends).containsExactly(WaitEnd.TIMED_OUT);
    Choice timeOut =
        made.stream()
            .filter(choice -> choice.transition() == Choice.Transition.TIME_OUT)
            .findFirst()
            .orElseThrow();
    assertThat(made.subList(made.indexOf(timeOut) + 1, made.size()))
        .allMatch(choice -> choice.thread() == timeOut.thread()); // the others were done before
    assertThat(time.now()).isZero();
  }

  @Test
  void timePassesUntilTheFirstThatWakes() {
    Model model =
        Model.timed(Mechanism.PIPELINE_TWO_LOCKS, new Bounds(2, 1, 1, 1), Semantics.BARGING);
    VirtualTime time = new VirtualTime(model, 1);
    time.sleep(1, 7);
    time.sleep(2, 5);
    int[] words = model.machine().start();
    assertThat(time.next(words, FOR_EVER)).hasValue(Choice.step(3)); // C1 is awake from the start
    model.apply(words, Choice.step(3)); // and waits for an item
    assertThat(time.next(words, 4)).isEmpty();
    assertThat(time.now()).isEqualTo(4);
    assertThat(time.next(words, FOR_EVER)).hasValue(Choice.step(2));
    assertThat(time.now()).isEqualTo(5);
  }

  @Test
  void aSleepMayBeLongerThanAnyTime() {
    Model model =
        Model.timed(Mechanism.PIPELINE_TWO_LOCKS, new Bounds(1, 1, 1, 1), Semantics.BARGING);
    VirtualTime time = new VirtualTime(model, 1);
    time.sleep(1, 5);
    int[] words = model.machine().start();
    model.apply(words, Choice.step(2));
    assertThat(time.next(words, 5)).isPresent();
    time.sleep(1, FOR_EVER);
    assertThat(time.next(words, 1000)).isEmpty();
    assertThat(time.now()).isEqualTo(1000);
  }
}
