package bufferscope.explore.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.sync.controlled.NotRepeatableException;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

/** Code that does something else when it is run again is noticed while it is run. */
final class RepeatableTest {
  private static final Bounds BOUNDS = new Bounds(1, 1, 1, 2);

  /** The producer goes on until it has put all of its items. */
  private static void produce(Model.BufferFactory code) {
    Model model = Model.of(code, BOUNDS, Semantics.BARGING, Memory.WITHOUT_ROUNDS);
    State state = model.start();
    while (model.choices(state).contains(Choice.step(1))) {
      state = model.step(state, Choice.step(1));
    }
  }

  /** Keeps count outside of the Sync. */
  private static final class Counting implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Slots<Item> slots;
    private int calls;

    Counting(Sync sync, int capacity) {
      lock = sync.lock("lock");
      slots = sync.slots(capacity);
    }

    @Override
    public void put(Item item) {
      calls++;
      if (calls > 2) {
        lock.lock();
      }
      slots.size();
      slots.insert(item);
    }

    @Override
    public Item take() {
      return slots.remove();
    }
  }

  /** Gives up looking after its second round. */
  private static final class Impatient implements BoundedBuffer<Item> {
    private final Slots<Item> slots;

    Impatient(Sync sync, int capacity) {
      slots = sync.slots(capacity);
    }

    @Override
    public void put(Item item) {
      for (int round = 0; slots.isFull() && round < 2; round++) {}
      slots.insert(item);
    }

    @Override
    public Item take() {
      return slots.remove();
    }
  }

  @Test
  void stateOfItsOwn() {
    assertThatExceptionOfType(NotRepeatableException.class)
        .isThrownBy(() -> produce(Counting::new))
        .withMessageMatching(
            "line \\d+: the code did SIZE at first and LOCK when it was run again;"
                + " it may depend only on its Sync, .*");
  }

  @Test
  void roundsThatAreCounted() {
    assertThatExceptionOfType(NotRepeatableException.class)
        .isThrownBy(() -> produce(Impatient::new))
        .withMessageMatching("line \\d+: the code remembers how often it went through its loop");
  }
}
