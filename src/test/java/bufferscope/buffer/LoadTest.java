package bufferscope.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every item comes out once, and those of one producer in their order, at any speed of the threads.
 */
@ParameterizedClass
@EnumSource(SyncKind.class)
final class LoadTest {
  private static final int PRODUCERS = 4;
  private static final int CONSUMERS = 4;
  private static final int ITEMS_EACH = 2_000;

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final SyncKind kind;

  LoadTest(SyncKind kind) {
    this.kind = kind;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 1024})
  void conservesItemsInOrder(int capacity) {
    assertConserves(new TwoConditions<>(kind.newSync(), capacity));
  }

  @ParameterizedTest
  @MethodSource("bufferscope.buffer.RightMechanismsTest#mechanisms")
  void conservesItemsInOrderWhateverTheMechanism(Mechanism mechanism) {
    assertConserves(mechanism.newBuffer(kind.newSync(), 4));
  }

  @Test
  void conservesItemsInOrderWhileTheCapacityChanges() {
    TwoConditions<Item> buffer = new TwoConditions<>(kind.newSync(), 8);
    AtomicBoolean done = new AtomicBoolean();
    Thread changer =
        threads.start(
            () -> {
              for (int i = 0; !done.get(); i++) {
                buffer.setCapacity(1 + i * 7 % 32);
              }
            });
    assertConserves(buffer);
    done.set(true);
    threads.join(changer);
  }

  private void assertConserves(BoundedBuffer<Item> buffer) {
    List<List<Item>> taken = new ArrayList<>();
    List<Thread> working = new ArrayList<>();
    for (int maker = 1; maker <= PRODUCERS; maker++) {
      int id = maker;
      working.add(threads.start(() -> produce(buffer, id)));
    }
    for (int i = 0; i < CONSUMERS; i++) {
      List<Item> mine = new ArrayList<>();
      taken.add(mine);
      working.add(threads.start(() -> consume(buffer, mine)));
    }
    working.forEach(threads::join);

    Set<Long> numbers = new TreeSet<>();
    for (List<Item> mine : taken) {
      mine.forEach(item -> assertThat(numbers.add(item.number())).isTrue());
      assertThat(isInOrderOfEachMaker(mine)).isTrue();
    }
    assertThat(numbers).hasSize(PRODUCERS * ITEMS_EACH);
  }

  private static void produce(BoundedBuffer<Item> buffer, int maker) throws InterruptedException {
    for (int i = 0; i < ITEMS_EACH; i++) {
      buffer.put(new Item((long) maker * ITEMS_EACH + i, maker));
    }
  }

  private static void consume(BoundedBuffer<Item> buffer, List<Item> taken)
      throws InterruptedException {
    for (int i = 0; i < PRODUCERS * ITEMS_EACH / CONSUMERS; i++) {
      taken.add(buffer.take());
    }
  }

  private static boolean isInOrderOfEachMaker(List<Item> items) {
    long[] last = new long[PRODUCERS + 1];
    Arrays.fill(last, -1);
    for (Item item : items) {
      if (item.number() <= last[item.maker()]) {
        return false;
      }
      last[item.maker()] = item.number();
    }
    return true;
  }
}
