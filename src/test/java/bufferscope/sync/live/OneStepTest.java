package bufferscope.sync.live;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.event.ConditionEvent;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.sync.Cell;
import bufferscope.sync.Message;
import bufferscope.testing.RecordingProbe;
import bufferscope.testing.TestThreads;
import bufferscope.testing.TestThreads.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An act on shared data and its event are one step, and the event is emitted before the dwell. */
final class OneStepTest {
  private static final Item FIRST = new Item(1, 1);
  private static final Item SECOND = new Item(2, 1);

  @RegisterExtension final TestThreads threads = new TestThreads();

  /** Shared data, how to look at it without a trace, and something that another thread may do. */
  private record Case(Supplier<Object> look, Body act, Body other) {}

  /** Makes the case for a probe. */
  private interface Maker {
    Case make(RecordingProbe probe) throws Exception;
  }

  static Stream<Arguments> cases() {
    return Stream.of(
        of("insert", probe -> ofSlots(probe, slots -> slots.insert(FIRST))),
        of("remove", probe -> ofSlots(probe, TracedSlots::remove)),
        of("resize", probe -> ofSlots(probe, slots -> slots.setCapacity(5))),
        of("set a message", probe -> ofMessage(probe, message -> message.set(FIRST))),
        of("get a message", probe -> ofMessage(probe, Message::get)),
        of("set a cell", probe -> ofCell(probe, cell -> cell.set(1))),
        of("get a cell", probe -> ofCell(probe, Cell::get)));
  }

  private static Arguments of(String name, Maker maker) {
    return Arguments.of(name, maker);
  }

  /** An act on that data. */
  private interface Act<D> {
    void on(D data);
  }

  private static Case ofSlots(RecordingProbe probe, Act<TracedSlots<Item>> act) {
    TracedSlots<Item> slots = new TracedSlots<>(4, probe);
    slots.insert(SECOND);
    slots.insert(SECOND);
    return new Case(() -> content(slots), () -> act.on(slots), () -> slots.insert(SECOND));
  }

  private static List<Object> content(TracedSlots<Item> slots) {
    List<Object> content = new ArrayList<>();
    for (int slot = 0; slot < slots.length(); slot++) {
      content.add(String.valueOf(slots.at(slot)));
    }
    content.addAll(List.of(slots.size(), slots.putIndex(), slots.takeIndex(), slots.capacity()));
    return content;
  }

  private static Case ofMessage(RecordingProbe probe, Act<Message<Item>> act) {
    TracedMessage<Item> message = new TracedMessage<>(probe);
    message.set(SECOND);
    Item third = new Item(3, 1);
    return new Case(() -> "not looked at", () -> act.on(message), () -> message.set(third));
  }

  private static Case ofCell(RecordingProbe probe, Act<Cell> act) {
    TracedCell cell = new TracedCell("count", 0, probe);
    return new Case(() -> "not looked at", () -> act.on(cell), () -> cell.set(2));
  }

  /** While an event is emitted, no other thread can change the data that the event is about. */
  @ParameterizedTest
  @MethodSource("cases")
  void nobodyComesBetweenAnActAndItsEvent(String name, Maker maker) throws Exception {
    RecordingProbe probe = new RecordingProbe();
    Case data = maker.make(probe);
    int me = probe.thread();
    List<Thread> others = new ArrayList<>();
    probe.onEmit(
        event -> {
          if (event.thread() == me) {
            Object before = data.look.get();
            Thread other = threads.start(data.other);
            others.add(other);
            TestThreads.awaitUntil(
                () -> other.getState() == Thread.State.BLOCKED || !other.isAlive());
            assertThat(other.isAlive()).as("kept out while %s is reported", event).isTrue();
            assertThat(data.look.get()).isEqualTo(before);
          }
        });
    data.act.run();
    threads.join(others.toArray(Thread[]::new));
    assertThat(others).isNotEmpty();
  }

  /**
   * When a thread dwells, all its acts have been reported: the picture shows the thread in its last
   * act.
   */
  @Test
  @SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // each step is looked at
  void aStepIsToldBeforeItDwells() throws Exception {
    RecordingProbe probe = new RecordingProbe();
    TracedSync sync = new TracedSync(probe, false);
    Lock lock = sync.lock("lock");
    Condition condition = sync.condition(lock, "ready");
    Cell cell = sync.cell("count", 0);
    Message<Item> message = sync.message();
    var slots = sync.<Item>slots(2);
    var semaphore = sync.semaphore("full", 0);
    probe.clear();
    AtomicReference<Integer> reported = new AtomicReference<>(0);
    List<Event> dwellsAt = new ArrayList<>();
    probe.onDwell(
        () -> {
          List<Event> events = probe.events();
          assertThat(events).hasSizeGreaterThan(reported.get());
          reported.set(events.size());
          dwellsAt.add(events.get(events.size() - 1));
        });

    lock.lock();
    condition.awaitNanos(1);
    condition.signal();
    condition.signalAll();
    lock.unlock();
    slots.insert(FIRST);
    slots.remove();
    slots.setCapacity(3);
    cell.set(cell.get());
    message.set(FIRST);
    message.get();
    semaphore.release();
    semaphore.acquire();
    assertThat(semaphore.tryAcquire(1, TimeUnit.NANOSECONDS)).isFalse();

    // The one event that is not dwelt at is the beginning of a wait, which lasts by itself.
    assertThat(dwellsAt)
        .isEqualTo(
            probe.events().stream()
                .filter(e -> !(e instanceof ConditionEvent.BeganWaiting))
                .toList());
  }
}
