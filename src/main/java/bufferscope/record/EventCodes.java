package bufferscope.record;

import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.CellEvent.CellWritten;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.ConditionCreated;
import bufferscope.event.ConditionEvent.LeftWaitSet;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.ItemEvent.ResultComputed;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent.HostileItemMade;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemFlaw;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.event.SafeguardEvent.ShutdownBegan;
import bufferscope.event.SafeguardEvent.ShutdownEnded;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.MessageCreated;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.AwaitsInput;
import bufferscope.event.ThreadEvent.AwaitsThread;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.GotInput;
import bufferscope.event.ThreadEvent.GotThread;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadPaused;
import bufferscope.event.ThreadEvent.ThreadResumed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.event.ThreadEvent.Woke;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The number of each event, and the way in which its fields are written and read. A number never
 * changes its meaning, since files contain it: a new event gets the next free one.
 */
final class EventCodes {
  /** A limit above the number of threads, slots or lines of any run. */
  static final int MOST = 1 << 20;

  private static final EventCodes ALL = new EventCodes();

  private final Map<Class<?>, Code<?>> byType = new HashMap<>();
  private final Map<Long, Code<?>> byNumber = new HashMap<>();

  private interface Fields<E> {
    void write(E event, CompactOutput out);
  }

  private interface Maker<E> {
    E read(long at, int thread, CompactInput in);
  }

  /** An event without fields. */
  private interface Plain<E> {
    E of(long at, int thread);
  }

  /** An event with a text, usually a name. */
  private interface Named<E> {
    E of(long at, int thread, String text);
  }

  /** An event with a small number. */
  private interface Counted<E> {
    E of(long at, int thread, int number);
  }

  private interface OnItem<E> {
    E of(long at, int thread, Item item);
  }

  private interface OnSlot<E> {
    E of(long at, int thread, int slot, @Nullable Item item);
  }

  private interface OnCell<E> {
    E of(long at, int thread, String cell, int value);
  }

  private record Code<E extends Event>(
      int number, Class<E> type, Fields<E> fields, Maker<E> maker) {
    void write(Event event, CompactOutput out) {
      fields.write(type.cast(event), out);
    }
  }

  /** Writes the event: its number, its time, its thread and its fields. */
  static void write(Event event, CompactOutput out) {
    Code<?> code = ALL.byType.get(event.getClass());
    if (code == null) {
      throw new IllegalArgumentException("EventCodes has no number for " + event);
    }
    out.number(code.number);
    out.time(event.at());
    out.number(event.thread() + 1L);
    code.write(event, out);
  }

  /**
   * Reads an event.
   *
   * @throws BadBytesException if the bytes are no event
   */
  static Event read(CompactInput in) {
    long number = in.number();
    Code<?> code = ALL.byNumber.get(number);
    if (code == null) {
      throw new BadBytesException("there is no event of number " + number);
    }
    long at = in.time();
    return code.maker.read(at, thread(in), in);
  }

  private static int thread(CompactInput in) {
    return in.number(MOST) - 1;
  }

  private EventCodes() {
    locks();
    conditions();
    semaphores();
    slots();
    cells();
    items();
    threads();
    safeguards();
  }

  private void locks() {
    add(
        1,
        LockCreated.class,
        (e, out) -> {
          out.text(e.lock());
          out.flag(e.fair());
        },
        (at, thread, in) -> new LockCreated(at, thread, in.text(), in.flag()));
    named(2, WantsLock.class, WantsLock::lock, WantsLock::new);
    named(3, AcquiredLock.class, AcquiredLock::lock, AcquiredLock::new);
    named(4, ReleasedLock.class, ReleasedLock::lock, ReleasedLock::new);
    named(5, GaveUpLock.class, GaveUpLock::lock, GaveUpLock::new);
  }

  private void conditions() {
    add(
        6,
        ConditionCreated.class,
        (e, out) -> {
          out.text(e.lock());
          out.text(e.condition());
        },
        (at, thread, in) -> new ConditionCreated(at, thread, in.text(), in.text()));
    add(
        7,
        BeganWaiting.class,
        (e, out) -> {
          out.text(e.condition());
          out.flag(e.timed());
        },
        (at, thread, in) -> new BeganWaiting(at, thread, in.text(), in.flag()));
    add(
        8,
        Signalled.class,
        (e, out) -> {
          out.text(e.condition());
          out.number(e.whom() + 1L);
        },
        (at, thread, in) -> new Signalled(at, thread, in.text(), thread(in)));
    named(9, LeftWaitSet.class, LeftWaitSet::condition, LeftWaitSet::new);
    add(
        10,
        StoppedWaiting.class,
        (e, out) -> {
          out.text(e.condition());
          out.constant(e.end());
        },
        (at, thread, in) ->
            new StoppedWaiting(at, thread, in.text(), in.constant(WaitEnd.values())));
  }

  private void semaphores() {
    add(
        11,
        SemaphoreCreated.class,
        (e, out) -> {
          out.text(e.semaphore());
          out.signed(e.permits());
          out.flag(e.binary());
        },
        (at, thread, in) -> new SemaphoreCreated(at, thread, in.text(), in.signedInt(), in.flag()));
    add(
        12,
        WantsPermit.class,
        (e, out) -> {
          out.text(e.semaphore());
          out.flag(e.timed());
        },
        (at, thread, in) -> new WantsPermit(at, thread, in.text(), in.flag()));
    named(13, AcquiredPermit.class, AcquiredPermit::semaphore, AcquiredPermit::new);
    named(14, ReleasedPermit.class, ReleasedPermit::semaphore, ReleasedPermit::new);
    named(15, GaveUpPermit.class, GaveUpPermit::semaphore, GaveUpPermit::new);
  }

  private void slots() {
    counted(16, SlotsCreated.class, SlotsCreated::capacity, SlotsCreated::new);
    plain(17, MessageCreated.class, MessageCreated::new);
    onSlot(18, SlotWritten.class, SlotWritten::slot, SlotWritten::item, SlotWritten::new);
    onSlot(19, SlotRead.class, SlotRead::slot, SlotRead::item, SlotRead::new);
    onSlot(20, SlotCopied.class, SlotCopied::slot, SlotCopied::item, SlotCopied::new);
    add(
        21,
        IndexMoved.class,
        (e, out) -> {
          out.constant(e.index());
          out.number(e.to());
        },
        (at, thread, in) ->
            new IndexMoved(at, thread, in.constant(Index.values()), in.number(MOST)));
    add(
        22,
        CapacityChanged.class,
        (e, out) -> {
          out.number(e.capacity());
          out.number(e.slots());
        },
        (at, thread, in) -> new CapacityChanged(at, thread, in.number(MOST), in.number(MOST)));
  }

  private void cells() {
    onCell(23, CellCreated.class, CellCreated::cell, CellCreated::value, CellCreated::new);
    onCell(24, CellRead.class, CellRead::cell, CellRead::value, CellRead::new);
    onCell(25, CellWritten.class, CellWritten::cell, CellWritten::value, CellWritten::new);
  }

  private void items() {
    onItem(26, ItemMade.class, ItemMade::item, ItemMade::new);
    onItem(27, ItemFinished.class, ItemFinished::item, ItemFinished::new);
    add(
        28,
        ResultComputed.class,
        (e, out) -> {
          out.item(e.item());
          out.signed(e.result());
        },
        (at, thread, in) -> new ResultComputed(at, thread, in.someItem(), in.signed()));
  }

  private void threads() {
    add(
        29,
        ThreadStarted.class,
        (e, out) -> {
          out.text(e.name());
          out.constant(e.role());
        },
        (at, thread, in) -> new ThreadStarted(at, thread, in.text(), in.constant(Role.values())));
    add(
        30,
        ThreadEnded.class,
        (e, out) -> out.constant(e.ending()),
        (at, thread, in) -> new ThreadEnded(at, thread, in.constant(Ending.values())));
    named(31, ThreadFailed.class, ThreadFailed::message, ThreadFailed::new);
    plain(32, ThreadInterrupted.class, ThreadInterrupted::new);
    named(33, FailureCaught.class, FailureCaught::message, FailureCaught::new);
    plain(34, AwaitsThread.class, AwaitsThread::new);
    plain(35, GotThread.class, GotThread::new);
    plain(36, AwaitsInput.class, AwaitsInput::new);
    plain(37, GotInput.class, GotInput::new);
    plain(38, ThreadPaused.class, ThreadPaused::new);
    plain(39, ThreadResumed.class, ThreadResumed::new);
    counted(40, ReachedLine.class, ReachedLine::line, ReachedLine::new);
    add(
        41,
        Slept.class,
        (e, out) -> {
          out.signed(e.began() - e.at());
          out.signed(e.nanos());
        },
        (at, thread, in) -> new Slept(at, thread, at + in.signed(), in.signed()));
    plain(42, Woke.class, Woke::new);
  }

  private void safeguards() {
    add(
        43,
        HostileItemMade.class,
        (e, out) -> {
          out.item(e.item());
          out.constant(e.flaw());
        },
        (at, thread, in) ->
            new HostileItemMade(at, thread, in.someItem(), in.constant(ItemFlaw.values())));
    add(
        44,
        ItemRefused.class,
        (e, out) -> {
          out.item(e.item());
          out.constant(e.why());
        },
        (at, thread, in) ->
            new ItemRefused(at, thread, in.someItem(), in.constant(Refusal.values())));
    add(
        45,
        ItemDeadLettered.class,
        (e, out) -> {
          out.item(e.item());
          out.text(e.cause());
        },
        (at, thread, in) -> new ItemDeadLettered(at, thread, in.someItem(), in.text()));
    onCell(
        46,
        ThreadRestarted.class,
        ThreadRestarted::message,
        ThreadRestarted::restart,
        ThreadRestarted::new);
    add(
        47,
        ShutdownBegan.class,
        (e, out) -> out.signed(e.limitNanos()),
        (at, thread, in) -> new ShutdownBegan(at, thread, in.signed()));
    counted(48, ShutdownEnded.class, ShutdownEnded::left, ShutdownEnded::new);
  }

  private <E extends Event> void add(int number, Class<E> type, Fields<E> fields, Maker<E> maker) {
    Code<E> code = new Code<>(number, type, fields, maker);
    byType.put(type, code);
    byNumber.put((long) number, code);
  }

  private <E extends Event> void plain(int number, Class<E> type, Plain<E> event) {
    add(number, type, (e, out) -> {}, (at, thread, in) -> event.of(at, thread));
  }

  private <E extends Event> void named(
      int number, Class<E> type, Function<E, String> text, Named<E> event) {
    add(
        number,
        type,
        (e, out) -> out.text(text.apply(e)),
        (at, thread, in) -> event.of(at, thread, in.text()));
  }

  private <E extends Event> void counted(
      int number, Class<E> type, ToIntFunction<E> count, Counted<E> event) {
    add(
        number,
        type,
        (e, out) -> out.number(count.applyAsInt(e)),
        (at, thread, in) -> event.of(at, thread, in.number(MOST)));
  }

  private <E extends Event> void onItem(
      int number, Class<E> type, Function<E, Item> item, OnItem<E> event) {
    add(
        number,
        type,
        (e, out) -> out.item(item.apply(e)),
        (at, thread, in) -> event.of(at, thread, in.someItem()));
  }

  private <E extends Event> void onSlot(
      int number,
      Class<E> type,
      ToIntFunction<E> slot,
      Function<E, @Nullable Item> item,
      OnSlot<E> event) {
    add(
        number,
        type,
        (e, out) -> {
          out.number(slot.applyAsInt(e));
          out.item(item.apply(e));
        },
        (at, thread, in) -> event.of(at, thread, in.number(MOST), in.item()));
  }

  private <E extends Event> void onCell(
      int number,
      Class<E> type,
      Function<E, String> cell,
      ToIntFunction<E> value,
      OnCell<E> event) {
    add(
        number,
        type,
        (e, out) -> {
          out.text(cell.apply(e));
          out.signed(value.applyAsInt(e));
        },
        (at, thread, in) -> event.of(at, thread, in.text(), in.signedInt()));
  }
}
