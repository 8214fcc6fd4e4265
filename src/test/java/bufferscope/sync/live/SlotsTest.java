package bufferscope.sync.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bufferscope.event.Item;
import bufferscope.event.Role;
import bufferscope.event.ThreadEvent;
import bufferscope.sync.Slots;
import bufferscope.testing.RecordingProbe;
import bufferscope.trace.ItemLife;
import bufferscope.trace.StateFold;
import bufferscope.trace.SystemState;
import bufferscope.trace.SystemState.BufferState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ring holds what went in, and the events paint the very ring. */
final class SlotsTest {
  private static final int STEPS = 2_000;
  private static final int MAX = 9;

  private final RecordingProbe probe = new RecordingProbe();
  private TracedSlots<Item> slots;
  private final StateFold fold = new StateFold(SystemState.EMPTY);
  private long made;

  SlotsTest() {
    int me = probe.thread();
    probe.onEmit(fold::apply);
    probe.emit(new ThreadEvent.ThreadStarted(0, me, "P1", Role.PRODUCER));
    slots = slots(3);
  }

  private TracedSlots<Item> slots(int capacity) {
    return (TracedSlots<Item>) new TracedSync(probe, false).<Item>slots(capacity);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isAQueueWhateverTheCapacityDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Queue<Item> model = new ArrayDeque<>();
    int capacity = 3;
    for (int i = 0; i < STEPS; i++) {
      int choice = random.nextInt(8);
      if (choice == 0) {
        capacity = 1 + random.nextInt(MAX);
        slots.setCapacity(capacity);
      } else if (choice < 5 && !slots.isFull()) {
        model.add(insertNext());
      } else if (choice >= 5 && !slots.isEmpty()) {
        assertThat(slots.remove()).isEqualTo(model.remove());
      }
      assertThat(slots.capacity()).isEqualTo(capacity);
      assertThat(slots.size()).isEqualTo(model.size());
      assertThat(slots.isFull()).isEqualTo(model.size() >= capacity);
      assertThat(slots.isEmpty()).isEqualTo(model.isEmpty());
      assertThat(slots.length()).isEqualTo(Math.max(capacity, model.size()));
      assertThat(itemsFromTakeIndex()).containsExactlyElementsOf(model);
      assertPictureIsTrue();
    }
    assertThat(made).isGreaterThan(STEPS / 10);
  }

  @Test
  void anUnboundedRingGrowsInsteadOfBeingFull() {
    slots = slots(Slots.UNBOUNDED);
    Queue<Item> model = new ArrayDeque<>();
    for (int i = 0; i < 100; i++) {
      assertThat(slots.isFull()).isFalse();
      model.add(insertNext());
      if (i % 3 == 0) {
        assertThat(slots.remove()).isEqualTo(model.remove());
      }
      assertThat(itemsFromTakeIndex()).containsExactlyElementsOf(model);
      assertPictureIsTrue();
    }
    assertThat(slots.length()).isEqualTo(128);
  }

  @Test
  void evenAnUnboundedRingEndsWhereMemoryDoes() {
    Slots<Item> plain = new PlainSync(false).slots(Slots.UNBOUNDED);
    for (int number = 1; number <= 65_536; number++) {
      plain.insert(new Item(number, 1));
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> plain.insert(new Item(0, 1)))
        .withMessage("65,536 items are stored, and there is no memory for more");
  }

  /** Buffer code that forgets to look overwrites and reads nothing; the picture shows just that. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void pictureIsTrueForCarelessBufferCodeToo(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < STEPS; i++) {
      switch (random.nextInt(6)) {
        case 0 -> slots.setCapacity(1 + random.nextInt(MAX));
        case 1, 2, 3 -> insertNext();
        default -> slots.remove();
      }
      assertPictureIsTrue();
    }
  }

  private Item insertNext() {
    Item item = new Item(++made, 1);
    slots.insert(item);
    return item;
  }

  private void assertPictureIsTrue() {
    BufferState picture = fold.state().buffer();
    assertThat(picture.capacity()).isEqualTo(slots.capacity());
    assertThat(picture.putIndex()).isEqualTo(slots.putIndex());
    assertThat(picture.takeIndex()).isEqualTo(slots.takeIndex());
    assertThat(picture.slots().stream().map(SlotsTest::itemOf)).containsExactlyElementsOf(real());
  }

  private static @Nullable Item itemOf(@Nullable ItemLife life) {
    return life == null ? null : life.item();
  }

  private List<@Nullable Item> real() {
    List<@Nullable Item> real = new ArrayList<>();
    for (int i = 0; i < slots.length(); i++) {
      real.add((Item) slots.at(i));
    }
    return real;
  }

  private List<Item> itemsFromTakeIndex() {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      items.add((Item) Objects.requireNonNull(slots.at((slots.takeIndex() + i) % slots.length())));
    }
    return items;
  }
}
