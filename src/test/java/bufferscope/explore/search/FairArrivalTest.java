package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.Cell;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;

/**
 * The cases in which the order of arrivals at a fair lock matters: otherwise a search misses these
 * bugs.
 */
@SuppressWarnings("LockNotBeforeTry") // short code, of which some is wrong
final class FairArrivalTest {
  private static final Limits ENOUGH = Limits.states(200_000);

  /** A consumer fails if it locks for a second time between a signal and what comes of it. */
  private static final class LocksTwice implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Condition notEmpty;
    private final Slots<Item> slots;
    private final Cell asleep;
    private final Cell signalled;

    LocksTwice(Sync sync, int capacity) {
      lock = sync.lock("lock");
      notEmpty = sync.condition(lock, "notEmpty");
      slots = sync.slots(capacity);
      asleep = sync.cell("asleep", 0);
      signalled = sync.cell("signalled", 0);
    }

    @Override
    public void put(Item item) {
      lock.lock();
      slots.insert(item);
      if (asleep.get() == 1) {
        asleep.set(0);
        signalled.set(1);
      }
      notEmpty.signal();
      lock.unlock();
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      while (slots.isEmpty()) {
        asleep.set(1);
        notEmpty.await();
      }
      signalled.set(0);
      Item item = slots.remove();
      lock.unlock();
      lock.lock();
      int seen = signalled.get();
      lock.unlock();
      if (seen == 1) {
        throw new IllegalStateException("a signal is on its way");
      }
      return item;
    }
  }

  /** The consumer that fails is not like the one that was woken, so their order matters. */
  @Test
  void threadsThatAreNotAlikeKeepTheirOrder() {
    Bounds bounds = new Bounds(1, 2, 2, 2);
    Model model = Model.of(LocksTwice::new, bounds, Semantics.FAIR, Memory.WITHOUT_ROUNDS);
    assertThat(Search.run(model, ScheduleCost.OPERATIONS, ENOUGH))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.kind()).isEqualTo(ViolationKind.THREAD_FAILED));
  }

  /**
   * The second put opens a gate for a consumer and a producer that wait for it together. The
   * producer fails if another consumer has passed besides, which must have come before both.
   */
  private static final class OpensGate implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Condition opened;
    private final Semaphore stored;
    private final Slots<Item> slots;
    private final Cell puts;
    private final Cell open;
    private final Cell waitingConsumers;
    private final Cell waitingProducers;
    private final Cell isWatched;
    private final Cell passed;

    OpensGate(Sync sync, int capacity) {
      lock = sync.lock("lock");
      opened = sync.condition(lock, "opened");
      stored = sync.semaphore("stored", 0);
      slots = sync.slots(capacity);
      puts = sync.cell("puts", 0);
      open = sync.cell("open", 0);
      waitingConsumers = sync.cell("waitingConsumers", 0);
      waitingProducers = sync.cell("waitingProducers", 0);
      isWatched = sync.cell("isWatched", 0);
      passed = sync.cell("passed", 0);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      lock.lock();
      int before = puts.get();
      puts.set(before + 1);
      lock.unlock();
      lock.lock();
      if (before == 1) {
        isWatched.set(waitingConsumers.get() == 1 && waitingProducers.get() == 1 ? 1 : 0);
        open.set(1);
        opened.signalAll();
      }
      lock.unlock();
      pass();
      lock.lock();
      slots.insert(item);
      lock.unlock();
      stored.release();
    }

    private void pass() throws InterruptedException {
      lock.lock();
      while (open.get() == 0) {
        waitingProducers.set(1);
        opened.await();
      }
      int consumers = isWatched.get() == 1 ? passed.get() : 0;
      isWatched.set(0);
      lock.unlock();
      if (consumers == 2) {
        throw new IllegalStateException("two consumers were first");
      }
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      while (open.get() == 0) {
        waitingConsumers.set(waitingConsumers.get() + 1);
        opened.await();
      }
      passed.set(passed.get() + 1);
      lock.unlock();
      stored.acquire();
      lock.lock();
      Item item = slots.remove();
      lock.unlock();
      return item;
    }
  }

  @Test
  void aThreadMayComeBeforeAGroupWhoseFirstIsLikeIt() {
    Bounds bounds = new Bounds(2, 2, 2, 1);
    Model model = Model.of(OpensGate::new, bounds, Semantics.FAIR, Memory.WITHOUT_ROUNDS);
    assertThat(Search.run(model, ScheduleCost.OPERATIONS, ENOUGH))
        .isInstanceOfSatisfying(
            Found.class, found -> assertThat(found.kind()).isEqualTo(ViolationKind.THREAD_FAILED));
  }
}
