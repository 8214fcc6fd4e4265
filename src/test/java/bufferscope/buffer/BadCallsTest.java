package bufferscope.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import bufferscope.event.Item;
import bufferscope.sync.Slots;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import bufferscope.work.Mechanism;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Right or wrong, each mechanism refuses at once what the JDK's queue refuses. */
@ParameterizedClass
@MethodSource("all")
final class BadCallsTest {
  private static final Item ITEM = new Item(1, 1);

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final Mechanism mechanism;
  private final SyncKind kind;

  BadCallsTest(Mechanism mechanism, SyncKind kind) {
    this.mechanism = mechanism;
    this.kind = kind;
  }

  static Stream<Arguments> all() {
    return Arrays.stream(Mechanism.values())
        .flatMap(each -> Arrays.stream(SyncKind.values()).map(sync -> Arguments.of(each, sync)));
  }

  @SuppressWarnings("NullAway") // what is to be refused
  private static Item nothing() {
    return null;
  }

  @Test
  void puttingNothingIsRefusedAndHarmsNothing() throws InterruptedException {
    BoundedBuffer<Item> buffer = mechanism.newBuffer(kind.newSync(), 1);
    assertThatNullPointerException().isThrownBy(() -> buffer.put(nothing()));
    buffer.put(ITEM);
    assertThatNullPointerException().isThrownBy(() -> buffer.put(nothing())); // though it is full
    if (mechanism != Mechanism.PIPELINE_DOUBLE_RELEASE) { // whose take throws by itself
      assertThat(buffer.take()).isEqualTo(ITEM);
    }
  }

  @Test
  void puttingNothingIsRefusedBeforeAnInterruptIsLookedAt() {
    BoundedBuffer<Item> buffer = mechanism.newBuffer(kind.newSync(), 1);
    Thread.currentThread().interrupt();
    assertThatNullPointerException().isThrownBy(() -> buffer.put(nothing()));
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void capacitiesOutOfRangeAreRefused() {
    List<Integer> wrong =
        List.of(Integer.MIN_VALUE, -1, 0, Slots.MAX_CAPACITY + 1, Integer.MAX_VALUE);
    for (int capacity : wrong) {
      // One message has no capacity, and 0 asks the task queue for no limit.
      if (mechanism.hasCapacity() && capacity != mechanism.minCapacity()) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> mechanism.newBuffer(kind.newSync(), capacity));
      }
    }
  }
}
