package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.search.NaiveSearch.Result;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.explore.search.Outcome.None;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Order is judged by calls, whatever a buffer is made of. */
final class OrderTest {
  private static final Limits ENOUGH = Limits.states(500_000);

  /** The use of two messages as two slots, and of one ring as one. */
  enum Way {
    FIRST_IN_FIRST_OUT,
    LAST_IN_FIRST_OUT,
    LOWEST_FIRST,
    /** A ring from which a take puts the first item back, to take the second one. */
    PUT_BACK,
    /** A put stores its item twice. */
    TWICE,
    /** Two rings; each is in order. */
    TWO_RINGS
  }

  /** Two slots, built in one of those ways, under one lock. */
  private static final class Two implements BoundedBuffer<Item> {
    private final Way way;
    private final Lock lock;
    private final Condition changed;
    private final List<Message<Item>> messages;
    private final List<Slots<Item>> rings;
    private final Cell count;
    private final Cell first;

    Two(Sync sync, Way way) {
      this.way = way;
      lock = sync.lock("lock");
      changed = sync.condition(lock, "changed");
      boolean ring = way.compareTo(Way.PUT_BACK) >= 0;
      messages = ring ? List.of() : List.of(sync.message(), sync.message());
      rings =
          !ring
              ? List.of()
              : way == Way.TWO_RINGS
                  ? List.of(sync.slots(1), sync.slots(1))
                  : List.of(sync.slots(4));
      count = sync.cell("count", 0);
      first = sync.cell("first", 0);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      lock.lock();
      try {
        while (count.get() == 2) {
          changed.await();
        }
        int stored = count.get();
        switch (way) {
          case FIRST_IN_FIRST_OUT -> messages.get((first.get() + stored) % 2).set(item);
          case LAST_IN_FIRST_OUT -> messages.get(stored).set(item);
          case LOWEST_FIRST -> messages.get(messages.get(0).get() == null ? 0 : 1).set(item);
          case TWO_RINGS -> rings.get(rings.get(0).isEmpty() ? 0 : 1).insert(item);
          case PUT_BACK -> rings.get(0).insert(item);
          case TWICE -> {
            rings.get(0).insert(item);
            rings.get(0).insert(item);
          }
        }
        count.set(stored + 1);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    public Item take() throws InterruptedException {
      lock.lock();
      try {
        while (count.get() == 0) {
          changed.await();
        }
        int stored = count.get();
        count.set(stored - 1);
        changed.signalAll();
        return switch (way) {
          case FIRST_IN_FIRST_OUT -> {
            int at = first.get();
            first.set(1 - at);
            yield messages.get(at).get();
          }
          case LAST_IN_FIRST_OUT -> messages.get(stored - 1).get();
          case LOWEST_FIRST -> emptied(messages.get(messages.get(0).get() == null ? 1 : 0));
          case TWO_RINGS -> rings.get(rings.get(0).isEmpty() ? 1 : 0).remove();
          case PUT_BACK -> {
            if (stored == 2) {
              rings.get(0).insert(rings.get(0).remove());
            }
            yield rings.get(0).remove();
          }
          case TWICE -> {
            if (rings.get(0).size() % 2 == 1) {
              count.set(stored - 1);
            } else {
              count.set(stored);
            }
            yield rings.get(0).remove();
          }
        };
      } finally {
        lock.unlock();
      }
    }

    @SuppressWarnings("NullAway") // an empty message
    private static Item emptied(Message<Item> message) {
      Item item = message.get();
      message.set(null);
      return item;
    }
  }

  private static Model model(Way way, Bounds bounds) {
    return Model.of((sync, capacity) -> new Two(sync, way), bounds, Semantics.BARGING, Memory.ALL);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void orderIsThatOfTheCalls(Way way) {
    ViolationKind expected =
        switch (way) {
          case FIRST_IN_FIRST_OUT -> null;
          case TWICE -> ViolationKind.DUPLICATED;
          default -> ViolationKind.OUT_OF_ORDER;
        };
    for (Bounds bounds : List.of(new Bounds(1, 1, 2, 3), new Bounds(2, 2, 2, 2))) {
      Outcome outcome = Search.run(model(way, bounds), ScheduleCost.OPERATIONS, ENOUGH);
      if (expected == null) {
        assertThat(outcome).isInstanceOf(None.class);
      } else {
        assertThat(outcome).isInstanceOf(Found.class);
        assertThat(((Found) outcome).kind()).isEqualTo(expected);
        assertThat(((Found) outcome).message()).doesNotContain("?");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void theNaiveSearchAgrees(Way way) {
    for (Bounds bounds : List.of(new Bounds(1, 1, 2, 3), new Bounds(1, 2, 2, 2))) {
      Result naive =
          new NaiveSearch(
                  (sync, capacity) -> new Two(sync, way),
                  bounds,
                  Semantics.BARGING,
                  ScheduleCost.OPERATIONS,
                  200_000)
              .run();
      assertThat(naive.complete()).isTrue();
      for (boolean full : new boolean[] {false, true}) {
        Model model = model(way, bounds);
        Outcome outcome =
            full
                ? Search.runInFull(model, ScheduleCost.OPERATIONS, ENOUGH)
                : Search.run(model, ScheduleCost.OPERATIONS, ENOUGH);
        if (outcome instanceof Found found) {
          assertThat(naive.kinds()).contains(found.kind());
          assertThat(found.schedule()).hasSize(naive.operations());
        } else {
          assertThat(outcome).isInstanceOf(None.class);
          assertThat(naive.kinds()).isEmpty();
        }
      }
    }
  }

  /** Waits by looking at the message itself, and takes with a second look. */
  private record Looking(Lock lock, Condition changed, Message<Item> message)
      implements BoundedBuffer<Item> {
    static Looking of(Sync sync) {
      Lock lock = sync.lock("lock");
      return new Looking(lock, sync.condition(lock, "changed"), sync.message());
    }

    @Override
    public void put(Item item) throws InterruptedException {
      lock.lock();
      try {
        while (message.get() != null) {
          changed.await();
        }
        message.set(item);
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }

    @Override
    @SuppressWarnings("NullAway") // an empty message
    public Item take() throws InterruptedException {
      lock.lock();
      try {
        while (message.get() == null) {
          changed.await();
        }
        Item item = message.get();
        message.set(null);
        changed.signalAll();
        return item;
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void toLookIsNotToTake() {
    for (Semantics semantics : List.of(Semantics.BARGING, Semantics.FAIR)) {
      Model model =
          Model.of(
              (sync, capacity) -> Looking.of(sync),
              new Bounds(2, 2, 1, 2),
              semantics,
              Memory.WITHOUT_ROUNDS);
      assertThat(Search.run(model, ScheduleCost.OPERATIONS, ENOUGH)).isInstanceOf(None.class);
      assertThat(Search.runInFull(model, ScheduleCost.OPERATIONS, ENOUGH)).isInstanceOf(None.class);
    }
  }
}
