package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.Cell;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

/** Where a reduced search has to stop a stretch, or to give up: else it misses these bugs. */
final class ReductionTest {
  private static final Limits ENOUGH = Limits.states(200_000);

  /**
   * Consumers take numbers and are served in that order. One signal for each item is enough if it
   * reaches the consumer that waits longest, which has the lowest number.
   */
  private static final class Numbered implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Condition notFull;
    private final Condition notEmpty;
    private final Slots<Item> slots;
    private final Cell numbers;
    private final Cell served;

    Numbered(Sync sync, int capacity) {
      lock = sync.lock("lock");
      notFull = sync.condition(lock, "notFull");
      notEmpty = sync.condition(lock, "notEmpty");
      slots = sync.slots(capacity);
      numbers = sync.cell("numbers", 0);
      served = sync.cell("served", 0);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      lock.lock();
      try {
        while (slots.isFull()) {
          notFull.await();
        }
        slots.insert(item);
        notEmpty.signal();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      try {
        int own = numbers.get();
        numbers.set(own + 1);
        while (slots.isEmpty() || served.get() != own) {
          notEmpty.await();
        }
        served.set(own + 1);
        Item item = slots.remove();
        notFull.signal();
        if (!slots.isEmpty()) {
          notEmpty.signal();
        }
        return item;
      } finally {
        lock.unlock();
      }
    }
  }

  /** A consumer gives back the mutex that a producer has taken, before the producer has stored. */
  private static final class GivesBackForOthers implements BoundedBuffer<Item> {
    private final Semaphore mutex;
    private final Semaphore taken;
    private final Semaphore givenBack;
    private final Semaphore full;
    private final Slots<Item> slots;

    GivesBackForOthers(Sync sync, int capacity) {
      mutex = sync.binarySemaphore("mutex", 1);
      taken = sync.semaphore("taken", 0);
      givenBack = sync.semaphore("givenBack", 0);
      full = sync.semaphore("full", 0);
      slots = sync.slots(capacity);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      mutex.acquire();
      taken.release();
      givenBack.acquire();
      slots.insert(item);
      full.release();
    }

    @Override
    public Item take() throws InterruptedException {
      taken.acquire();
      mutex.release();
      givenBack.release();
      full.acquire();
      mutex.acquire();
      Item item = slots.remove();
      mutex.release();
      return item;
    }
  }

  @Test
  void aSignalWithAChoiceIsNotMadeInsideAStretch() {
    Bounds bounds = new Bounds(1, 2, 2, 2);
    assertThat(search(Numbered::new, bounds, Semantics.BARGING)).isInstanceOf(None.class);
    Outcome any = search(Numbered::new, bounds, new Semantics(false, 0, 0, true));
    assertThat(any.effort().reduced()).isTrue();
    assertThat(any)
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.kind()).isEqualTo(ViolationKind.DEADLOCK));
  }

  @Test
  void aBinarySemaphoreThatAnotherThreadGivesBackGuardsNothing() {
    Outcome outcome = search(GivesBackForOthers::new, new Bounds(2, 2, 2, 1), Semantics.BARGING);
    assertThat(outcome.effort().reduced()).isFalse();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.kind()).isEqualTo(ViolationKind.OVERWRITTEN));
  }

  private static Outcome search(Model.Code code, Bounds bounds, Semantics semantics) {
    Model model = new Model(code, bounds, semantics, Memory.ALL);
    return Search.run(model, ScheduleCost.OPERATIONS, ENOUGH);
  }
}
