package bufferscope.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.event.Item;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import bufferscope.work.Mechanism;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each flawed mechanism has the one flaw that it is there for, and works where that is not met. */
final class FlawedMechanismsTest {
  /** In these a thread that waits is woken by the thread that makes what it waits for. */
  private static final Set<Mechanism> SIGNALLING =
      EnumSet.of(
          Mechanism.ONE_CONDITION_SIGNAL,
          Mechanism.TWO_CONDITIONS_IF,
          Mechanism.TWO_CONDITIONS_EXTRA_UNLOCK,
          Mechanism.FORGOTTEN_SIGNAL,
          Mechanism.UNLOCK_NOT_IN_FINALLY);

  @RegisterExtension final TestThreads threads = new TestThreads();

  static Stream<Arguments> thatWorkOneByOne() {
    return Arrays.stream(Mechanism.values())
        .filter(each -> !each.isCorrect() && each != Mechanism.PIPELINE_DOUBLE_RELEASE)
        .flatMap(FlawedMechanismsTest::onEachSync);
  }

  static Stream<Arguments> thatWakeConsumers() {
    return SIGNALLING.stream().flatMap(FlawedMechanismsTest::onEachSync);
  }

  static Stream<Arguments> thatWakeProducers() {
    return SIGNALLING.stream()
        .filter(each -> each != Mechanism.FORGOTTEN_SIGNAL)
        .flatMap(FlawedMechanismsTest::onEachSync);
  }

  private static Stream<Arguments> onEachSync(Mechanism mechanism) {
    return Arrays.stream(SyncKind.values()).map(kind -> Arguments.of(mechanism, kind));
  }

  private static Item item(long number) {
    return new Item(number, 1);
  }

  @ParameterizedTest
  @MethodSource("thatWorkOneByOne")
  void threadsThatComeOneByOnePassItemsOn(Mechanism mechanism, SyncKind kind)
      throws InterruptedException, ExecutionException {
    BoundedBuffer<Item> buffer = mechanism.newBuffer(kind.newSync(), 1);
    for (int number = 1; number <= 3; number++) {
      Item item = item(number);
      threads.join(threads.start(() -> buffer.put(item)));

      FutureTask<Item> taken = new FutureTask<>(buffer::take);
      threads.join(threads.start(taken::run));

      assertThat(taken.get()).isEqualTo(item);
    }
  }

  @ParameterizedTest
  @MethodSource("thatWakeConsumers")
  void aPutWakesTheConsumerThatWaits(Mechanism mechanism, SyncKind kind)
      throws InterruptedException, ExecutionException {
    BoundedBuffer<Item> buffer = mechanism.newBuffer(kind.newSync(), 1);
    FutureTask<Item> taken = new FutureTask<>(buffer::take);
    Thread consumer = threads.start(taken::run);
    threads.assertBlocks(consumer);

    buffer.put(item(1));

    threads.join(consumer);
    assertThat(taken.get()).isEqualTo(item(1));
  }

  @ParameterizedTest
  @MethodSource("thatWakeProducers")
  void aTakeWakesTheProducerThatWaits(Mechanism mechanism, SyncKind kind)
      throws InterruptedException {
    BoundedBuffer<Item> buffer = mechanism.newBuffer(kind.newSync(), 1);
    buffer.put(item(1));
    Thread producer = threads.start(() -> buffer.put(item(2)));
    threads.assertBlocks(producer);

    assertThat(buffer.take()).isEqualTo(item(1));

    threads.join(producer);
    assertThat(buffer.take()).isEqualTo(item(2));
  }

  @ParameterizedTest
  @EnumSource(SyncKind.class)
  void withTheForgottenSignalTheProducerGoesOnWaiting(SyncKind kind) throws InterruptedException {
    BoundedBuffer<Item> buffer = Mechanism.FORGOTTEN_SIGNAL.newBuffer(kind.newSync(), 1);
    buffer.put(item(1));
    Thread producer = startWaiting(buffer);

    assertThat(buffer.take()).isEqualTo(item(1));

    threads.assertBlocks(producer);
    producer.interrupt();
    threads.join(producer);
  }

  @ParameterizedTest
  @EnumSource(SyncKind.class)
  void withTheMutexFirstAConsumerThatWaitsLocksProducersOut(SyncKind kind)
      throws InterruptedException {
    BoundedBuffer<Item> buffer = Mechanism.SEMAPHORES_MUTEX_FIRST.newBuffer(kind.newSync(), 1);
    Thread consumer =
        threads.start(
            () -> assertThatExceptionOfType(InterruptedException.class).isThrownBy(buffer::take));
    threads.assertBlocks(consumer);

    Thread producer = startWaiting(buffer);

    producer.interrupt();
    threads.join(producer);
    consumer.interrupt();
    threads.join(consumer);
  }

  @ParameterizedTest
  @EnumSource(SyncKind.class)
  void theSecondReleaseOfAFreeLockThrows(SyncKind kind) throws InterruptedException {
    BoundedBuffer<Item> buffer = Mechanism.PIPELINE_DOUBLE_RELEASE.newBuffer(kind.newSync(), 1);
    buffer.put(item(1));
    Thread producer = startWaiting(buffer);
    producer.interrupt();
    threads.join(producer);

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(buffer::take);
  }

  /** Returns a producer that waits until it is interrupted. */
  private Thread startWaiting(BoundedBuffer<Item> buffer) {
    Thread producer =
        threads.start(
            () ->
                assertThatExceptionOfType(InterruptedException.class)
                    .isThrownBy(() -> buffer.put(item(2))));
    threads.assertBlocks(producer);
    return producer;
  }
}
