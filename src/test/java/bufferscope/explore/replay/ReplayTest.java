package bufferscope.explore.replay;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.RandomScheduler;
import bufferscope.explore.model.Semantics;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Items in a run under control. */
final class ReplayTest {
  private static final int ITEMS = 20;

  /** If the buffer is full, a producer takes out the oldest item and holds it until it is done. */
  private static final class DropOldest implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Condition notEmpty;
    private final Semaphore puts;
    private final Slots<Item> slots;

    DropOldest(Sync sync, int capacity) {
      lock = sync.lock("lock");
      notEmpty = sync.condition(lock, "notEmpty");
      puts = sync.semaphore("puts", 0);
      slots = sync.slots(capacity);
    }

    @Override
    public void put(Item item) {
      lock.lock();
      try {
        if (slots.isFull()) {
          slots.remove();
        }
        slots.insert(item);
        notEmpty.signal();
      } finally {
        lock.unlock();
      }
      puts.release(); // while others act on the slots
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lockInterruptibly();
      try {
        while (slots.isEmpty()) {
          notEmpty.await();
        }
        return slots.remove();
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void aProducerMayHaveAnItemInHandsThatItTookOut() {
    Model model =
        Model.of(DropOldest::new, new Bounds(3, 1, 1, ITEMS), Semantics.BARGING, Memory.ALL);
    for (int seed = 0; seed < 20; seed++) {
      Replay replay = new Replay(model);
      List<Event> events = new ArrayList<>(replay.opening());
      RandomScheduler scheduler = new RandomScheduler(model, seed);
      for (var next = scheduler.next(replay.state());
          next.isPresent();
          next = scheduler.next(replay.state())) {
        events.addAll(replay.play(next.get()));
      }
      List<Item> made = items(events, ItemMade.class, ItemMade::item);
      List<Item> read = items(events, SlotRead.class, SlotRead::item);
      assertThat(made).hasSize(3 * ITEMS);
      assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
    }
  }

  private static <E extends Event> List<Item> items(
      List<Event> events, Class<E> kind, Function<E, Item> item) {
    return events.stream().filter(kind::isInstance).map(kind::cast).map(item).toList();
  }
}
