package bufferscope.buffer;

import static bufferscope.testing.TestThreads.LONG;
import static bufferscope.testing.TestThreads.SHORT_MILLIS;
import static bufferscope.testing.TestThreads.awaitRequest;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import bufferscope.event.Item;
import bufferscope.testing.LockKeeper;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import bufferscope.testing.TestThreads.Body;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that wait, go on and give up, on each kind of live primitives. */
@ParameterizedClass
@EnumSource(SyncKind.class)
final class TwoConditionsTest {
  private static final long LONG_MILLIS = LONG.toMillis();

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final LockKeeper sync;

  TwoConditionsTest(SyncKind kind) {
    sync = new LockKeeper(kind.newSync());
  }

  private TwoConditions<Item> empty(int capacity) {
    return new TwoConditions<>(sync, capacity);
  }

  private TwoConditions<Item> full(int capacity) throws InterruptedException {
    TwoConditions<Item> buffer = empty(capacity);
    for (int number = 1; number <= capacity; number++) {
      buffer.put(item(number));
    }
    return buffer;
  }

  private static Item item(long number) {
    return new Item(number, 1);
  }

  private static void assertEmpty(TwoConditions<Item> buffer) throws InterruptedException {
    assertThat(buffer.poll(0, NANOSECONDS)).isNull();
  }

  /** The common interface of the five ways into the buffer. */
  private List<Body> callsThatWait(TwoConditions<Item> full, TwoConditions<Item> empty) {
    return List.of(
        () -> full.put(item(9)),
        () -> full.offer(item(9), LONG_MILLIS, MILLISECONDS),
        empty::take,
        () -> empty.poll(LONG_MILLIS, MILLISECONDS));
  }

  private List<Body> allCalls(TwoConditions<Item> buffer) {
    return List.of(
        () -> buffer.put(item(9)),
        () -> buffer.offer(item(9), LONG_MILLIS, MILLISECONDS),
        buffer::take,
        () -> buffer.poll(LONG_MILLIS, MILLISECONDS),
        () -> buffer.setCapacity(3));
  }

  @Test
  void itemsComeOutInTheOrderInWhichTheyWentIn() throws InterruptedException {
    TwoConditions<Item> buffer = empty(3);
    for (int number = 1; number <= 30; number += 2) {
      buffer.put(item(number));
      buffer.put(item(number + 1));
      assertThat(buffer.take()).isEqualTo(item(number));
      assertThat(buffer.take()).isEqualTo(item(number + 1));
    }
    assertEmpty(buffer);
  }

  @Test
  void putBlocksWhileFull() throws InterruptedException {
    TwoConditions<Item> buffer = full(2);
    CountDownLatch pleaseTake = new CountDownLatch(1);
    Thread producer =
        threads.start(
            () -> {
              pleaseTake.countDown();
              buffer.put(item(3));
            });

    awaitRequest(pleaseTake);
    threads.assertBlocks(producer);
    assertThat(buffer.take()).isEqualTo(item(1));

    threads.join(producer);
    assertThat(buffer.take()).isEqualTo(item(2));
    assertThat(buffer.take()).isEqualTo(item(3));
    assertEmpty(buffer);
  }

  @Test
  void takeBlocksWhileEmpty() throws InterruptedException, ExecutionException {
    TwoConditions<Item> buffer = empty(2);
    FutureTask<Item> taken = new FutureTask<>(buffer::take);
    Thread consumer = threads.start(taken::run);

    threads.assertBlocks(consumer);
    buffer.put(item(1));

    threads.join(consumer);
    assertThat(taken.get()).isEqualTo(item(1));
  }

  @Test
  void timedOfferGivesUpWhileFull() throws InterruptedException {
    TwoConditions<Item> buffer = full(1);
    long before = System.nanoTime();

    assertThat(buffer.offer(item(2), SHORT_MILLIS, MILLISECONDS)).isFalse();

    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(SHORT_MILLIS * 1_000_000);
    assertThat(buffer.take()).isEqualTo(item(1));
    assertEmpty(buffer);
  }

  @Test
  void timedPollGivesUpWhileEmpty() throws InterruptedException {
    TwoConditions<Item> buffer = empty(1);
    long before = System.nanoTime();

    assertThat(buffer.poll(SHORT_MILLIS, MILLISECONDS)).isNull();

    assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(SHORT_MILLIS * 1_000_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void noTimeMeansNoWait(long timeout) throws InterruptedException {
    assertThat(full(1).offer(item(2), timeout, MILLISECONDS)).isFalse();
    assertThat(empty(1).poll(timeout, MILLISECONDS)).isNull();
    assertThat(empty(1).offer(item(1), timeout, MILLISECONDS)).isTrue();
    assertThat(full(1).poll(timeout, MILLISECONDS)).isEqualTo(item(1));
  }

  @Test
  void offersNothingEvenWhereItWouldHaveToWait() throws InterruptedException {
    TwoConditions<Item> full = full(1);
    assertThatNullPointerException()
        .isThrownBy(() -> full.offer(nothing(), LONG_MILLIS, MILLISECONDS));
    assertThat(full.take()).isEqualTo(item(1));
    assertEmpty(full);
  }

  @SuppressWarnings("NullAway") // what is to be refused
  private static Item nothing() {
    return null;
  }

  @Test
  void timedOfferSucceedsOnceThereIsRoom() throws InterruptedException {
    TwoConditions<Item> buffer = full(1);
    Thread producer =
        threads.start(
            () -> assertThat(buffer.offer(item(2), Long.MAX_VALUE, NANOSECONDS)).isTrue());

    threads.assertBlocks(producer);
    buffer.take();

    threads.join(producer);
    assertThat(buffer.take()).isEqualTo(item(2));
  }

  @Test
  void timedPollSucceedsOnceThereIsAnItem() throws InterruptedException {
    TwoConditions<Item> buffer = empty(1);
    Thread consumer =
        threads.start(
            () -> assertThat(buffer.poll(Long.MAX_VALUE, NANOSECONDS)).isEqualTo(item(1)));

    threads.assertBlocks(consumer);
    buffer.put(item(1));

    threads.join(consumer);
    assertEmpty(buffer);
  }

  @Test
  void timedOfferWakesTheConsumerThatWaits() throws InterruptedException {
    TwoConditions<Item> buffer = empty(1);
    Thread consumer = threads.start(() -> assertThat(buffer.take()).isEqualTo(item(1)));
    threads.assertBlocks(consumer);

    assertThat(buffer.offer(item(1), LONG_MILLIS, MILLISECONDS)).isTrue();

    threads.join(consumer);
  }

  @Test
  void readingTheCapacityLeavesTheLockFree() throws InterruptedException {
    TwoConditions<Item> buffer = empty(3);

    assertThat(buffer.capacity()).isEqualTo(3);

    threads.join(threads.start(() -> buffer.put(item(1))));
    assertThat(buffer.take()).isEqualTo(item(1));
  }

  @Test
  void interruptBeforeTheCallEndsItEvenWhereItNeedNotWait() throws InterruptedException {
    TwoConditions<Item> buffer = empty(2);
    buffer.put(item(1));
    for (Body call : allCalls(buffer)) {
      threads.join(
          threads.startInterrupted(
              () -> {
                Thread.currentThread().interrupt();
                call.run();
              }));
    }
    assertThat(buffer.capacity()).isEqualTo(2);
    assertThat(buffer.take()).isEqualTo(item(1));
    assertEmpty(buffer);
  }

  @Test
  void interruptDuringTheWaitEndsIt() throws InterruptedException {
    TwoConditions<Item> full = full(1);
    TwoConditions<Item> empty = empty(1);
    for (Body call : callsThatWait(full, empty)) {
      Thread thread = threads.startInterrupted(call);
      threads.assertBlocks(thread);
      thread.interrupt();
      threads.join(thread);
    }
    assertThat(full.take()).isEqualTo(item(1));
    assertEmpty(full);
    assertEmpty(empty);
  }

  @Test
  void interruptWhileWaitingForTheLockEndsTheCall() throws InterruptedException {
    TwoConditions<Item> buffer = empty(2);
    buffer.put(item(1));
    for (Body call : allCalls(buffer)) {
      sync.whileHeld(
          () -> {
            Thread thread = threads.startInterrupted(call);
            threads.assertBlocks(thread);
            thread.interrupt();
            threads.join(thread);
          });
    }
    assertThat(buffer.capacity()).isEqualTo(2);
    assertThat(buffer.take()).isEqualTo(item(1));
    assertEmpty(buffer);
  }

  @Test
  void interruptedPutLeavesItsSignalToTheNext() throws InterruptedException {
    for (int round = 0; round < 50; round++) {
      TwoConditions<Item> buffer = full(1);
      Thread interrupted =
          threads.start(
              () -> {
                try {
                  buffer.put(item(2));
                } catch (InterruptedException e) {
                  return; // or it was stored, when the signal came first
                }
              });
      threads.assertBlocks(interrupted);
      Thread patient = threads.start(() -> buffer.put(item(3)));
      threads.assertBlocks(patient);

      Thread interrupter = threads.start(interrupted::interrupt);
      buffer.take();
      threads.join(interrupter, interrupted);
      Item next = buffer.poll(LONG_MILLIS, MILLISECONDS);
      if (item(2).equals(next)) {
        next = buffer.poll(LONG_MILLIS, MILLISECONDS);
      }
      assertThat(next).isEqualTo(item(3));
      threads.join(patient);
    }
  }

  @Test
  void growingWakesAllWhoFit() throws InterruptedException {
    TwoConditions<Item> buffer = full(1);
    List<Thread> producers =
        List.of(2, 3, 4, 5).stream()
            .map(number -> threads.start(() -> buffer.put(item(number))))
            .toList();
    producers.forEach(threads::assertBlocks);

    buffer.setCapacity(4);

    TestThreads.awaitUntil(() -> producers.stream().filter(Thread::isAlive).count() == 1);
    Thread last = producers.stream().filter(Thread::isAlive).findFirst().orElseThrow();
    threads.assertBlocks(last);
    buffer.take();
    threads.join(last);
  }

  @Test
  void shrinkingBelowTheOccupancyLosesNothing() throws InterruptedException {
    TwoConditions<Item> buffer = full(8);
    buffer.take();
    buffer.setCapacity(2);

    assertThat(buffer.capacity()).isEqualTo(2);
    for (int number = 2; number <= 8; number++) {
      assertThat(buffer.take()).isEqualTo(item(number));
    }
    assertEmpty(buffer);
  }

  @Test
  void putWaitsUntilThereIsRoomUnderTheSmallerCapacity() throws InterruptedException {
    TwoConditions<Item> buffer = full(4);
    Thread producer = threads.start(() -> buffer.put(item(5)));
    threads.assertBlocks(producer);
    buffer.setCapacity(2);

    for (int number = 1; number <= 2; number++) {
      assertThat(buffer.take()).isEqualTo(item(number));
      assertThat(buffer.offer(item(99), SHORT_MILLIS, MILLISECONDS)).isFalse();
      threads.assertBlocks(producer);
    }
    assertThat(buffer.take()).isEqualTo(item(3));

    threads.join(producer);
    assertThat(buffer.take()).isEqualTo(item(4));
    assertThat(buffer.take()).isEqualTo(item(5));
    assertEmpty(buffer);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1025, Integer.MAX_VALUE})
  void capacityOutOfRangeIsRefusedAndChangesNothing(int capacity) throws InterruptedException {
    TwoConditions<Item> buffer = full(2);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> buffer.setCapacity(capacity))
        .withMessageContaining(String.valueOf(capacity))
        .withMessageContaining("1024");
    assertThat(buffer.capacity()).isEqualTo(2);
    assertThat(buffer.take()).isEqualTo(item(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1025, Integer.MAX_VALUE})
  void isNotMadeWithACapacityOutOfRange(int capacity) {
    assertThatIllegalArgumentException().isThrownBy(() -> empty(capacity));
  }
}
