package bufferscope.buffer;

import static bufferscope.testing.TestThreads.LONG;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.sync.live.TracedSync;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.SourceLines;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import bufferscope.testing.TestThreads.Body;
import bufferscope.work.Mechanism;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Threads that wait, go on and give up, for all mechanisms that are said to be right. */
@ParameterizedClass
@MethodSource("rightOnes")
final class RightMechanismsTest {
  @RegisterExtension final TestThreads threads = new TestThreads();

  private final Mechanism mechanism;
  private final SyncKind kind;

  RightMechanismsTest(Mechanism mechanism, SyncKind kind) {
    this.mechanism = mechanism;
    this.kind = kind;
  }

  static Stream<Mechanism> mechanisms() {
    return Arrays.stream(Mechanism.values()).filter(Mechanism::isCorrect);
  }

  static Stream<Arguments> rightOnes() {
    return mechanisms()
        .flatMap(each -> Arrays.stream(SyncKind.values()).map(kind -> Arguments.of(each, kind)));
  }

  private BoundedBuffer<Item> empty(int capacity) {
    return mechanism.newBuffer(kind.newSync(), capacity);
  }

  private BoundedBuffer<Item> full() throws InterruptedException {
    BoundedBuffer<Item> buffer = empty(1);
    buffer.put(item(1));
    return buffer;
  }

  private static Item item(long number) {
    return new Item(number, 1);
  }

  @Test
  void itemsComeOutInTheOrderInWhichTheyWentIn() {
    BoundedBuffer<Item> buffer = empty(3);
    Thread producer =
        threads.start(
            () -> {
              for (int number = 1; number <= 30; number++) {
                buffer.put(item(number));
              }
            });
    Thread consumer =
        threads.start(
            () -> {
              for (int number = 1; number <= 30; number++) {
                assertThat(buffer.take()).isEqualTo(item(number));
              }
            });
    threads.join(producer, consumer);
  }

  @Test
  void putBlocksWhileFull() throws InterruptedException {
    BoundedBuffer<Item> buffer = full();
    Thread producer = threads.start(() -> buffer.put(item(2)));
    threads.assertBlocks(producer);

    assertThat(buffer.take()).isEqualTo(item(1));

    threads.join(producer);
    assertThat(buffer.take()).isEqualTo(item(2));
  }

  @Test
  void takeBlocksWhileEmpty() throws InterruptedException, ExecutionException {
    BoundedBuffer<Item> buffer = empty(1);
    FutureTask<Item> taken = new FutureTask<>(buffer::take);
    Thread consumer = threads.start(taken::run);
    threads.assertBlocks(consumer);

    buffer.put(item(1));

    threads.join(consumer);
    assertThat(taken.get()).isEqualTo(item(1));
  }

  @Test
  void everyWaitingThreadGoesOnWhenItsTimeHasCome() throws InterruptedException {
    BoundedBuffer<Item> buffer = full();
    List<Thread> producers =
        Stream.of(2, 3, 4).map(number -> threads.start(() -> buffer.put(item(number)))).toList();
    producers.forEach(threads::assertBlocks);
    for (int i = 0; i < 4; i++) {
      assertThat(buffer.take()).isNotNull();
    }
    producers.forEach(threads::join);

    List<Thread> consumers = Stream.of(1, 2, 3).map(i -> threads.start(buffer::take)).toList();
    consumers.forEach(threads::assertBlocks);
    for (int number = 5; number <= 7; number++) {
      buffer.put(item(number));
    }
    consumers.forEach(threads::join);
  }

  /** The capacity is what fits, over many rounds through the ring. */
  @Test
  void asManyItemsFitAsTheCapacitySays() throws InterruptedException {
    int capacity = mechanism.capacity(3);
    BoundedBuffer<Item> buffer = empty(3);
    for (int round = 0; round < 20; round++) {
      for (int number = 1; number <= capacity; number++) {
        buffer.put(item(number));
      }
      Thread tooMany = threads.start(() -> buffer.put(item(9)));
      threads.assertBlocks(tooMany);
      for (int number = 1; number <= capacity; number++) {
        assertThat(buffer.take()).isEqualTo(item(number));
      }
      assertThat(buffer.take()).isEqualTo(item(9));
      threads.join(tooMany);
    }
  }

  /**
   * First come, first served. Only where all are woken at once and the lock is barging may a later
   * one be faster.
   */
  @Test
  void thoseWhoWaitGoOnInTheOrderInWhichTheyCame() throws Exception {
    boolean fair = kind == SyncKind.PLAIN_FAIR || kind == SyncKind.TRACED_FAIR;
    if (SourceLines.contains(mechanism, "take", "signalAll") && !fair) {
      return;
    }
    BoundedBuffer<Item> buffer = full();
    List<Thread> producers = new ArrayList<>();
    for (int number = 2; number <= 5; number++) {
      long next = number;
      producers.add(threads.start(() -> buffer.put(item(next))));
      threads.assertBlocks(producers.get(producers.size() - 1));
    }
    for (int number = 1; number <= 5; number++) {
      assertThat(buffer.take()).isEqualTo(item(number));
    }
    producers.forEach(threads::join);

    List<FutureTask<Item>> taken = new ArrayList<>();
    for (int number = 6; number <= 9; number++) {
      FutureTask<Item> next = new FutureTask<>(buffer::take);
      taken.add(next);
      threads.assertBlocks(threads.start(next::run));
    }
    for (int number = 6; number <= 9; number++) {
      buffer.put(item(number));
      assertThat(taken.get(number - 6).get(LONG.toSeconds(), TimeUnit.SECONDS))
          .isEqualTo(item(number));
    }
  }

  /** The other thread goes on whether the interrupt or the signal comes first. */
  @Test
  void anInterruptTakesNeitherRoomNorItemFromTheNext() throws InterruptedException {
    for (int round = 0; round < 30; round++) {
      BoundedBuffer<Item> buffer = empty(1);
      AtomicInteger taken = new AtomicInteger();
      Thread interrupted = threads.start(() -> takeUnlessInterrupted(buffer, taken));
      threads.assertBlocks(interrupted);
      Thread patient = threads.start(() -> takeUnlessInterrupted(buffer, taken));
      threads.assertBlocks(patient);
      Thread interrupter = threads.start(interrupted::interrupt);
      buffer.put(item(1));
      threads.join(interrupter, interrupted);
      if (taken.get() == 1 && patient.isAlive()) {
        threads.join(threads.start(() -> buffer.put(item(2))));
      }
      threads.join(patient);
      for (int left = taken.get(); left < 2; left++) {
        threads.join(threads.start(() -> buffer.put(item(3))), threads.start(buffer::take));
      }
    }
  }

  private static void takeUnlessInterrupted(BoundedBuffer<Item> buffer, AtomicInteger taken) {
    try {
      buffer.take();
      taken.incrementAndGet();
    } catch (InterruptedException e) {
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void interruptBeforeTheCallEndsIt() throws InterruptedException {
    BoundedBuffer<Item> full = full();
    BoundedBuffer<Item> empty = empty(1);
    for (Body call : List.<Body>of(() -> full.put(item(2)), empty::take)) {
      threads.join(
          threads.startInterrupted(
              () -> {
                Thread.currentThread().interrupt();
                call.run();
              }));
    }
    assertUnharmed(full, empty);
  }

  @Test
  void interruptDuringTheWaitEndsIt() throws InterruptedException {
    BoundedBuffer<Item> full = full();
    BoundedBuffer<Item> empty = empty(1);
    for (Body call : List.<Body>of(() -> full.put(item(2)), empty::take)) {
      Thread thread = threads.startInterrupted(call);
      threads.assertBlocks(thread);
      thread.interrupt();
      threads.join(thread);
    }
    assertUnharmed(full, empty);
  }

  private static void assertUnharmed(BoundedBuffer<Item> full, BoundedBuffer<Item> empty)
      throws InterruptedException {
    assertThat(full.take()).isEqualTo(item(1));
    for (BoundedBuffer<Item> buffer : List.of(full, empty)) {
      buffer.put(item(3));
      assertThat(buffer.take()).isEqualTo(item(3));
    }
  }

  /** An interrupt that comes while another thread is at the slots takes nothing away for good. */
  @Test
  void interruptWhileAnotherIsAtTheSlotsLeavesAsMuchRoomAsBefore() throws InterruptedException {
    RecordingProbe probe = new RecordingProbe();
    BoundedBuffer<Item> buffer = mechanism.newBuffer(new TracedSync(probe, false), 2);
    CountDownLatch atTheSlots = new CountDownLatch(1);
    CountDownLatch pleaseGoOn = new CountDownLatch(1);
    probe.onEmit(
        event -> {
          if (event instanceof SlotWritten && atTheSlots.getCount() > 0) {
            atTheSlots.countDown();
            awaitQuietly(pleaseGoOn);
          }
        });
    Thread first = threads.start(() -> buffer.put(item(1)));
    TestThreads.awaitRequest(atTheSlots);
    AtomicBoolean stored = new AtomicBoolean();
    Thread second =
        threads.start(
            () -> {
              try {
                buffer.put(item(2));
                stored.set(true);
              } catch (InterruptedException e) {
                assertThat(stored).isFalse(); // it did not want to wait any longer
              }
            });
    threads.assertBlocks(second);
    second.interrupt();
    pleaseGoOn.countDown();
    threads.join(first, second);

    int room = mechanism == Mechanism.PIPELINE_TWO_LOCKS ? 1 : 2;
    for (int number = stored.get() ? 3 : 2; number <= room; number++) {
      long next = number;
      threads.join(threads.start(() -> buffer.put(item(next))));
    }
    for (int i = 0; i < room; i++) {
      threads.join(threads.start(buffer::take));
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(LONG.toMillis(), TimeUnit.MILLISECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
