package bufferscope.explore.search;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.event.Item;
import bufferscope.explore.model.Bounds;
import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Semantics;
import bufferscope.explore.model.Step;
import bufferscope.explore.search.NaiveSearch.Result;
import bufferscope.explore.search.Outcome.Found;
import bufferscope.measure.ViolationKind;
import bufferscope.sync.Semaphore;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import bufferscope.sync.controlled.CallAutomaton.Memory;
import bufferscope.work.Mechanism;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two searches that have nothing in common but what they search say the same. */
final class NaiveSearchTest {
  private static final int MOST_STATES = 20_000;
  private static final Limits ENOUGH = Limits.states(3_000_000);
  private static final int PROGRAMS = 200;

  private static final List<Bounds> SMALL =
      List.of(
          new Bounds(1, 1, 1, 1),
          new Bounds(1, 1, 1, 2),
          new Bounds(1, 1, 2, 2),
          new Bounds(1, 2, 1, 1),
          new Bounds(2, 1, 1, 1),
          new Bounds(1, 2, 1, 2));

  private static final List<Semantics> ALL =
      List.of(
          Semantics.BARGING,
          Semantics.FAIR,
          new Semantics(false, 0, 0, true),
          Semantics.BARGING.withSpurious(1),
          Semantics.BARGING.withInterrupts(1),
          Semantics.FAIR.withSpurious(1).withInterrupts(1));

  static Stream<Mechanism> stepped() {
    return Stream.of(Mechanism.values()).filter(mechanism -> !mechanism.isLiveOnly());
  }

  @ParameterizedTest
  @MethodSource("stepped")
  void theSearchSaysOfAMechanismWhatANaiveOneSays(Mechanism mechanism) {
    int compared = 0;
    for (Bounds bounds : SMALL) {
      for (Semantics semantics : ALL) {
        boolean both = agree(mechanism::newBuffer, Memory.WITHOUT_ROUNDS, bounds, semantics);
        compared += both ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(SMALL.size() * ALL.size() / 2);
  }

  /** Gives up when the lock does not come in time. */
  private static final class Trying implements BoundedBuffer<Item> {
    private final Lock lock;
    private final Semaphore empty;
    private final Semaphore full;
    private final Slots<Item> slots;

    Trying(Sync sync, int capacity) {
      lock = sync.lock("lock");
      empty = sync.semaphore("empty", capacity);
      full = sync.semaphore("full", 0);
      slots = sync.slots(capacity);
    }

    @Override
    public void put(Item item) throws InterruptedException {
      empty.acquire();
      enter();
      slots.insert(item);
      lock.unlock();
      full.release();
    }

    @Override
    public Item take() throws InterruptedException {
      full.acquire();
      enter();
      Item item = slots.remove();
      lock.unlock();
      empty.release();
      return item;
    }

    private void enter() throws InterruptedException {
      if (!lock.tryLock() && !lock.tryLock(1, TimeUnit.SECONDS)) {
        lock.lock();
      }
    }
  }

  static Stream<Model.BufferFactory> timed() {
    return Stream.of(Patient::new, Trying::new);
  }

  @ParameterizedTest
  @MethodSource("timed")
  void andOfWaitsWithATimeLimit(Model.BufferFactory code) {
    int compared = 0;
    for (Bounds bounds : SMALL) {
      for (Semantics semantics : ALL) {
        compared += agree(code, Memory.ALL, bounds, semantics) ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(SMALL.size() * ALL.size() / 2);
  }

  @Test
  void andOfProgramsDrawnByLot() {
    int compared = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      Random random = new Random(seed);
      RandomProgram program = RandomProgram.of(random);
      Bounds bounds = SMALL.get(random.nextInt(SMALL.size()));
      Semantics semantics = ALL.get(random.nextInt(ALL.size()));
      compared += agree(program::newBuffer, Memory.ALL, bounds, semantics) ? 1 : 0;
    }
    assertThat(compared).isGreaterThan(PROGRAMS * 2 / 3);
  }

  /** Compares kind and length; returns false if the naive one did not get through. */
  private static boolean agree(
      Model.BufferFactory code, Memory memory, Bounds bounds, Semantics semantics) {
    boolean complete = true;
    for (ScheduleCost order : ScheduleCost.values()) {
      Result naive = new NaiveSearch(code, bounds, semantics, order, MOST_STATES).run();
      if (!naive.complete()) {
        complete = false;
        continue;
      }
      Model model = Model.of(code, bounds, semantics, memory);
      Outcome outcome = Search.run(model, order, ENOUGH);
      String what = "%s %s by %s: %s, but %s".formatted(bounds, semantics, order, naive, outcome);
      if (outcome instanceof Found found) {
        List<Choice> schedule = Needed.choices(model, found);
        assertThat(naive.kinds()).as(what).contains(found.kind());
        assertThat(schedule).as(what).hasSize(naive.operations());
        if (order == ScheduleCost.SWITCHES) {
          assertThat(Step.switches(schedule)).as(what).isEqualTo(naive.switches());
        }
      } else {
        assertThat(outcome).as(what).isInstanceOf(Outcome.None.class);
        assertThat(naive.kinds()).as(what).isEqualTo(Set.<ViolationKind>of());
      }
    }
    return complete;
  }
}
