package bufferscope.explore.model;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.explore.search.Limits;
import bufferscope.explore.search.Outcome;
import bufferscope.explore.search.Outcome.None;
import bufferscope.explore.search.ScheduleCost;
import bufferscope.explore.search.Search;
import bufferscope.sync.Cell;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.work.Mechanism;
import java.util.Arrays;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which threads are taken to have the same future, and what that spares a search. */
final class BisimulationTest {
  private static final Limits ENOUGH = Limits.states(1_000_000);

  /** Returns true if a consumer that was woken is treated like one that has just begun its call. */
  private static boolean isAsAtFirst(Mechanism mechanism, Semantics semantics) {
    Model model = Model.of(mechanism, new Bounds(1, 1, 1, 2), semantics);
    State state = model.start();
    while (ThreadWords.status(state.words(), 1) != ThreadWords.WAITING) {
      state = model.step(state, Choice.step(2));
    }
    while (ThreadWords.status(state.words(), 1) != ThreadWords.REENTERING) {
      state = model.step(state, Choice.step(1));
    }
    int[] words = state.words();
    new Bisimulation(model.machine().layout(), model.automaton()).merge(words);
    int consumer = ThreadWords.of(1);
    return Arrays.equals(
        Arrays.copyOfRange(words, consumer, consumer + ThreadWords.COUNT),
        Arrays.copyOfRange(model.start().words(), consumer, consumer + ThreadWords.COUNT));
  }

  @Test
  void whoTestsAgainIsAsAtFirst() {
    assertThat(isAsAtFirst(Mechanism.TWO_CONDITIONS, Semantics.BARGING)).isTrue();
    assertThat(isAsAtFirst(Mechanism.TWO_CONDITIONS, Semantics.BARGING.withSpurious(1))).isTrue();
  }

  @Test
  void whoDoesNotTestAgainIsNot() {
    assertThat(isAsAtFirst(Mechanism.TWO_CONDITIONS_IF, Semantics.BARGING)).isFalse();
  }

  @Test
  void whoMayYetBeInterruptedIsNot() {
    assertThat(isAsAtFirst(Mechanism.TWO_CONDITIONS, Semantics.BARGING.withInterrupts(1)))
        .isFalse();
  }

  /** It throws when it has its lock again. */
  @Test
  void whoWasInterruptedIsNot() {
    Semantics once = Semantics.BARGING.withInterrupts(1);
    Model model = Model.of(Mechanism.TWO_CONDITIONS, new Bounds(1, 1, 1, 2), once);
    State state = model.start();
    while (ThreadWords.status(state.words(), 1) != ThreadWords.WAITING) {
      state = model.step(state, Choice.step(2));
    }
    State interrupted = model.step(state, new Choice(Choice.Transition.INTERRUPT, 2, Choice.FIRST));
    int[] words = interrupted.words();
    new Bisimulation(model.machine().layout(), model.automaton()).merge(words);
    assertThat(words).isEqualTo(interrupted.words());
  }

  @ParameterizedTest
  @CsvSource({
    "3, 4, false, 652",
    "4, 4, false, 5157",
    "6, 2, false, 4283",
    "4, 2, false, 391",
    "3, 4, true, 2177",
    "4, 2, true, 1005"
  })
  void thereAreThatFewStates(int each, int items, boolean fair, int states) {
    Bounds bounds = new Bounds(each, each, 3, items);
    Semantics semantics = fair ? Semantics.FAIR : Semantics.BARGING;
    Model model = Model.of(Mechanism.TWO_CONDITIONS, bounds, semantics);
    Outcome outcome = Search.run(model, ScheduleCost.OPERATIONS, ENOUGH);
    assertThat(outcome).isInstanceOf(None.class);
    assertThat(outcome.effort().states()).isEqualTo(states);
  }

  /** A wait that has seen what the future does not depend on, or nothing of the kind. */
  private static final class Looking implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Condition changed;
    private final Slots<Item> slots;
    private final Cell puts;
    private final boolean looks;

    Looking(Sync sync, int capacity, boolean looks) {
      lock = sync.lock("lock");
      changed = sync.condition(lock, "changed");
      slots = sync.slots(capacity);
      puts = sync.cell("puts", 0);
      this.looks = looks;
    }

    @Override
    public void put(Item item) throws InterruptedException {
      lock.lock();
      try {
        while (slots.isFull()) {
          look();
          changed.await();
        }
        slots.insert(item);
        puts.set((puts.get() + 1) % 4);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      try {
        while (slots.isEmpty()) {
          look();
          changed.await();
        }
        Item item = slots.remove();
        changed.signalAll();
        return item;
      } finally {
        lock.unlock();
      }
    }

    private void look() {
      if (looks) {
        puts.get();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ScheduleCost.class)
  void whatAWaitHasSeenBeforeDoesNotMatter(ScheduleCost order) {
    assertThat(states(true, order)).isEqualTo(states(false, order));
  }

  private static long states(boolean looks, ScheduleCost order) {
    Model model =
        Model.of(
            (sync, capacity) -> new Looking(sync, capacity, looks),
            new Bounds(2, 2, 1, 3),
            Semantics.BARGING,
            Memory.WITHOUT_ROUNDS);
    Outcome outcome = Search.run(model, order, ENOUGH);
    assertThat(outcome).isInstanceOf(None.class);
    return outcome.effort().states();
  }
}
