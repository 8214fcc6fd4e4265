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
import bufferscope.sync.Message;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The places at which a reduced search must stop a stretch, or give up: otherwise it misses these
 * bugs.
 */
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // short code, of which some is wrong
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

  /** A thread that wants the lock looks whether it is free, and fails if it is not. */
  private static final class TriesLock implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Semaphore full;
    private final Slots<Item> slots;
    private final boolean patient;

    TriesLock(Sync sync, int capacity, boolean patient) {
      lock = sync.lock("lock");
      full = sync.semaphore("full", 0);
      slots = sync.slots(capacity);
      this.patient = patient;
    }

    @Override
    public void put(Item item) throws InterruptedException {
      if (!(patient ? lock.tryLock(1, TimeUnit.SECONDS) : lock.tryLock())) {
        throw new IllegalStateException("another thread has the lock");
      }
      slots.insert(item);
      lock.unlock();
      full.release();
    }

    @Override
    public Item take() throws InterruptedException {
      full.acquire();
      lock.lock();
      Item item = slots.remove();
      lock.unlock();
      return item;
    }
  }

  /** A consumer that was woken does not look again whether there is a message. */
  private static final class LooksOnce implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Condition notEmpty;
    private final Message<Item> message;

    LooksOnce(Sync sync) {
      lock = sync.lock("lock");
      notEmpty = sync.condition(lock, "notEmpty");
      message = sync.message();
    }

    @Override
    public void put(Item item) {
      lock.lock();
      message.set(item);
      notEmpty.signal();
      lock.unlock();
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      try {
        if (message.get() == null) {
          notEmpty.await();
        }
        Item item = message.get();
        message.set(null);
        return item;
      } finally {
        lock.unlock();
      }
    }
  }

  /** One consumer waits, and the other one has come before the signal puts that into the queue. */
  @Test
  void atAFairLockASignalIsNotMadeInsideAStretch() {
    Outcome outcome =
        search((sync, capacity) -> new LooksOnce(sync), new Bounds(1, 2, 1, 1), Semantics.FAIR);
    assertThat(outcome.effort().reduced()).isTrue();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Found.class,
            found -> assertThat(found.kind()).isEqualTo(ViolationKind.TOOK_FROM_EMPTY));
  }

  /**
   * The first two puts are made to overlap, so that each producer has one put left. The items of
   * those come out in the wrong order. That is a fault only if the one put begins after the other
   * has returned, hence well after the first put of the same thread.
   */
  private static final class SwapsTheLastTwo implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Semaphore begun;
    private final Semaphore mayStore;
    private final Semaphore stored;
    private final Semaphore mayReturn;
    private final Semaphore returning;
    private final Message<Item> first;
    private final Message<Item> second;
    private final Cell takes;

    SwapsTheLastTwo(Sync sync) {
      lock = sync.lock("lock");
      begun = sync.semaphore("begun", 0);
      mayStore = sync.semaphore("mayStore", 0);
      stored = sync.semaphore("stored", 0);
      mayReturn = sync.semaphore("mayReturn", 0);
      returning = sync.semaphore("returning", 0);
      first = sync.message();
      second = sync.message();
      takes = sync.cell("takes", 0);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      begun.release();
      mayStore.acquire();
      lock.lock();
      (first.get() == null ? first : second).set(item);
      lock.unlock();
      stored.release();
      mayReturn.acquire();
      returning.release();
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      int before = takes.get();
      takes.set(before + 1);
      lock.unlock();
      if (before == 0) {
        twice(begun::acquire);
        twice(mayStore::release);
        twice(stored::acquire);
        twice(mayReturn::release);
        twice(returning::acquire);
      } else if (before == 2) {
        twice(mayReturn::release);
        twice(mayStore::release);
        twice(stored::acquire);
      } else if (before == 4) {
        stored.acquire();
      }
      lock.lock();
      Message<Item> message = before == 0 || before == 3 ? first : second;
      Item item = message.get();
      message.set(null);
      lock.unlock();
      return item;
    }

    private interface Action {
      void run() throws InterruptedException;
    }

    private static void twice(Action action) throws InterruptedException {
      action.run();
      action.run();
    }
  }

  @Test
  void aStretchEndsWithItsCallWhereCallsAreOrdered() {
    Outcome outcome =
        search(
            (sync, capacity) -> new SwapsTheLastTwo(sync),
            new Bounds(2, 1, 2, 2),
            Semantics.BARGING);
    assertThat(outcome.effort().reduced()).isTrue();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.kind()).isEqualTo(ViolationKind.OUT_OF_ORDER));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLockIsSeenTakenInTheMiddleOfAStretch(boolean patient) {
    for (Semantics semantics : List.of(Semantics.BARGING, Semantics.FAIR)) {
      Outcome outcome =
          search(
              (sync, capacity) -> new TriesLock(sync, capacity, patient),
              new Bounds(2, 1, 2, 1),
              semantics);
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Found.class,
              found -> assertThat(found.kind()).isEqualTo(ViolationKind.THREAD_FAILED));
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

  private static Outcome search(Model.BufferFactory code, Bounds bounds, Semantics semantics) {
    Model model = Model.of(code, bounds, semantics, Memory.ALL);
    return Search.run(model, ScheduleCost.OPERATIONS, ENOUGH);
  }
}
