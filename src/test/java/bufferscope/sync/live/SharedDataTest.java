package bufferscope.sync.live;

import static bufferscope.event.Event.NO_THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.CellEvent.CellWritten;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SlotsEvent.MessageCreated;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.sync.Sync;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.SyncKind;
import bufferscope.testing.TestThreads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages and cells hold the value set last, and report which threads read and write them. */
final class SharedDataTest {
  private static final Item FIRST = new Item(1, 1);
  private static final Item SECOND = new Item(2, 1);

  @RegisterExtension final TestThreads threads = new TestThreads();

  private final RecordingProbe probe = new RecordingProbe();
  private final int me = probe.thread();
  private final Sync traced = new TracedSync(probe, false);

  @ParameterizedTest
  @EnumSource
  void aMessageStaysWhenItIsReadAndIsOverwritten(SyncKind kind) {
    Message<Item> message = kind.newSync().message();
    assertThat(message.get()).isNull();
    message.set(FIRST);
    assertThat(message.get()).isEqualTo(FIRST);
    assertThat(message.get()).isEqualTo(FIRST);
    message.set(SECOND);
    assertThat(message.get()).isEqualTo(SECOND);
  }

  @Test
  void aMessageTellsEachReadAndEachWrite() {
    Message<Item> message = traced.message();
    message.get();
    message.set(FIRST);
    message.get();
    probe.assertReported(
        new MessageCreated(0, NO_THREAD),
        new SlotCopied(0, me, 0, null),
        new SlotWritten(0, me, 0, FIRST),
        new SlotCopied(0, me, 0, FIRST));
  }

  @ParameterizedTest
  @EnumSource
  void aCellHoldsTheNumberThatWasSetLast(SyncKind kind) {
    Cell cell = kind.newSync().cell("count", 7);
    assertThat(cell.get()).isEqualTo(7);
    cell.set(-1);
    assertThat(cell.get()).isEqualTo(-1);
  }

  @Test
  void anIncrementIsAReadAndAWrite() {
    Cell cell = traced.cell("count", 7);
    cell.set(cell.get() + 1);
    probe.assertReported(
        new CellCreated(0, NO_THREAD, "count", 7),
        new CellRead(0, me, "count", 7),
        new CellWritten(0, me, "count", 8));
  }

  /** In the order of the events, each read returns the value of the previous write. */
  @Test
  void readsAndWritesAreToldInTheirOrder() {
    Cell cell = traced.cell("count", 0);
    Thread[] users = new Thread[3];
    for (int i = 0; i < users.length; i++) {
      users[i] =
          threads.start(
              () -> {
                for (int round = 0; round < 500; round++) {
                  cell.set(cell.get() + 1);
                }
              });
    }
    threads.join(users);
    int value = 0;
    for (Event event : probe.events()) {
      if (event instanceof CellRead read) {
        assertThat(read.value()).isEqualTo(value);
      } else if (event instanceof CellWritten write) {
        value = write.value();
      }
    }
    assertThat(cell.get()).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource
  void aLoopThatWaitsSeesTheChangeAndHeedsAnInterrupt(SyncKind kind) {
    Sync sync = kind.newSync();
    Cell cell = sync.cell("count", 0);
    Thread waiter = threads.start(() -> spinUntilPositive(sync, cell));
    cell.set(1);
    threads.join(waiter);

    cell.set(0);
    Thread impatient = threads.startInterrupted(() -> spinUntilPositive(sync, cell));
    impatient.interrupt();
    threads.join(impatient);
  }

  private static void spinUntilPositive(Sync sync, Cell cell) throws InterruptedException {
    while (cell.get() <= 0) {
      sync.spinWait();
    }
  }

  @Test
  void twoWhoReadASlotBeforeItsPositionMovesBothGetTheItem() {
    TracedSlots<Item> slots = new TracedSlots<>(2, probe);
    slots.insert(FIRST);
    slots.insert(SECOND);
    int slot = slots.takeIndex();
    List<Item> taken = List.of(slots.fetch(), slots.fetch());
    assertThat(taken).containsExactly(FIRST, FIRST);

    slots.moveTakeFrom(slot, FIRST);
    slots.moveTakeFrom(slot, FIRST);
    assertThat(slots.at(0)).isNull();
    assertThat(slots.at(1)).isEqualTo(SECOND);
    assertThat(slots.takeIndex()).isZero();
  }
}
