package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.State;
import bufferscope.explore.search.Outcome.Bounded;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.Cell;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.sync.controlled.ControlledSync;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any number is a value, any other name a name, and what cannot be followed is no bug. */
final class ValuesTest {
  private static final Bounds BOUNDS = new Bounds(1, 2, 1, 1);
  private static final Limits ENOUGH = Limits.states(20_000);

  /** Right if a wait is in a loop; a cell, and not the slots, says whether there is an item. */
  private static final class Marked implements BoundedBuffer<Item> {
    private final boolean loops;
    private final int mark;
    private final Lock lock;
    private final Condition changed;
    private final Slots<Item> slots;
    private final Cell state;

    Marked(Sync sync, boolean loops, int mark) {
      this.loops = loops;
      this.mark = mark;
      lock = sync.lock("lock");
      changed = sync.condition(lock, "changed");
      slots = sync.slots(1);
      state = sync.cell("state", 7);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      lock.lock();
      try {
        waitWhile(mark);
        slots.insert(item);
        state.set(mark);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      try {
        waitWhile(7);
        Item item = slots.remove();
        state.set(7);
        changed.signalAll();
        return item;
      } finally {
        lock.unlock();
      }
    }

    @SuppressWarnings("WaitNotInLoop") // that is the mistake, if it does not loop
    private void waitWhile(int value) throws InterruptedException {
      if (loops) {
        while (state.get() == value) {
          changed.await();
        }
      } else if (state.get() == value) {
        changed.await();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        Integer.MIN_VALUE,
        Integer.MIN_VALUE + 1,
        -(1 << 30),
        -65,
        -2,
        -1,
        0,
        64,
        65,
        5_000_000,
        1 << 30,
        Integer.MAX_VALUE
      })
  void anyNumberIsAValue(int mark) {
    for (boolean loops : new boolean[] {true, false}) {
      Model model =
          Model.of(
              (sync, capacity) -> new Marked(sync, loops, mark),
              BOUNDS,
              Semantics.BARGING,
              Memory.WITHOUT_ROUNDS);
      Outcome outcome = Search.run(model, ScheduleCost.OPERATIONS, ENOUGH);
      if (loops) {
        assertThat(outcome).isInstanceOf(None.class);
        assertThat(outcome.effort().states()).isLessThan(100);
      } else {
        assertThat(outcome).isInstanceOf(Found.class);
        assertThat(((Found) outcome).kind()).isEqualTo(ViolationKind.TOOK_FROM_EMPTY);
      }
    }
  }

  @Test
  void namesDiffer() {
    ControlledSync sync = new ControlledSync();
    Lock lock = sync.lock("lock");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sync.condition(lock, "lock"))
        .withMessage("two primitives are called \"lock\"; names must differ");
    assertThatIllegalArgumentException().isThrownBy(() -> sync.lock("lock"));
    assertThatIllegalArgumentException().isThrownBy(() -> sync.cell("lock", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> sync.semaphore("lock", 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nameless(sync, null))
        .withMessage("a name is null; each primitive needs one");
  }

  @SuppressWarnings("NullAway") // code may do that
  private static void nameless(Sync sync, @Nullable String name) {
    sync.lock(name);
  }

  /** Passes on an item that is neither the one put nor the one read. */
  private record Foreign(Lock lock, Slots<Item> slots) implements BoundedBuffer<Item> {
    @Override
    @SuppressWarnings("EmptyCatch") // the search has its reason all the same
    public void put(Item item) {
      lock.lock();
      try {
        slots.insert(new Item(1, 1));
      } catch (RuntimeException e) {
        // swallowed
      } finally {
        lock.unlock();
      }
    }

    @Override
    public Item take() {
      lock.lock();
      try {
        return slots.remove();
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void whatCannotBeFollowedIsNoBug() {
    Model model =
        Model.of(
            (sync, capacity) -> new Foreign(sync.lock("lock"), sync.slots(capacity)),
            new Bounds(1, 1, 1, 1),
            Semantics.BARGING,
            Memory.WITHOUT_ROUNDS);
    State state = model.start();
    assertThat(model.choices(state)).contains(Choice.step(1));
    Outcome outcome = Search.run(model, ScheduleCost.OPERATIONS, ENOUGH);
    assertThat(outcome).isInstanceOf(Bounded.class);
    assertThat(((Bounded) outcome).reason())
        .matches(
            "line \\d\\d\\d: the code passes on an item that is neither the one put nor the last"
                + " one read");
  }
}
