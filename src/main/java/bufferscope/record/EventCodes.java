package bufferscope.record;

import static bufferscope.record.EventTable.MOST;
import static bufferscope.record.EventTable.thread;

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
import bufferscope.event.ThreadEvent.ChangedSetting;
import bufferscope.event.ThreadEvent.Ending;
import bufferscope.event.ThreadEvent.FailureCaught;
import bufferscope.event.ThreadEvent.GotInput;
import bufferscope.event.ThreadEvent.GotThread;
import bufferscope.event.ThreadEvent.ReachedLine;
import bufferscope.event.ThreadEvent.SettingChanged;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadInterrupted;
import bufferscope.event.ThreadEvent.ThreadPaused;
import bufferscope.event.ThreadEvent.ThreadResumed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.event.ThreadEvent.Woke;

/**
 * The number of each event, and its fields in their order. A number never changes its meaning,
 * since files contain it: a new event gets the next free one.
 */
final class EventCodes {
  private static final EventTable TABLE = new EventTable();

  static {
    locks();
    conditions();
    semaphores();
    slots();
    cells();
    items();
    threads();
    safeguards();
  }

  private EventCodes() {}

  /** Writes the event: its number, its time, its thread and its fields. */
  static void write(Event event, CompactOutput out) {
    TABLE.write(event, out);
  }

  /**
   * Reads an event.
   *
   * @throws BadBytesException if the bytes are no event
   */
  static Event read(CompactInput in) {
    return TABLE.read(in);
  }

  private static void locks() {
    TABLE.add(
        1,
        LockCreated.class,
        (e, out) -> {
          out.text(e.lock());
          out.flag(e.fair());
        },
        (at, thread, in) -> new LockCreated(at, thread, in.text(), in.flag()));
    TABLE.named(2, WantsLock.class, WantsLock::lock, WantsLock::new);
    TABLE.named(3, AcquiredLock.class, AcquiredLock::lock, AcquiredLock::new);
    TABLE.named(4, ReleasedLock.class, ReleasedLock::lock, ReleasedLock::new);
    TABLE.named(5, GaveUpLock.class, GaveUpLock::lock, GaveUpLock::new);
  }

  private static void conditions() {
    TABLE.add(
        6,
        ConditionCreated.class,
        (e, out) -> {
          out.text(e.lock());
          out.text(e.condition());
        },
        (at, thread, in) -> new ConditionCreated(at, thread, in.text(), in.text()));
    TABLE.add(
        7,
        BeganWaiting.class,
        (e, out) -> {
          out.text(e.condition());
          out.flag(e.timed());
        },
        (at, thread, in) -> new BeganWaiting(at, thread, in.text(), in.flag()));
    TABLE.add(
        8,
        Signalled.class,
        (e, out) -> {
          out.text(e.condition());
          out.number(e.whom() + 1L);
        },
        (at, thread, in) -> new Signalled(at, thread, in.text(), thread(in)));
    TABLE.named(9, LeftWaitSet.class, LeftWaitSet::condition, LeftWaitSet::new);
    TABLE.add(
        10,
        StoppedWaiting.class,
        (e, out) -> {
          out.text(e.condition());
          out.constant(e.end());
        },
        (at, thread, in) ->
            new StoppedWaiting(at, thread, in.text(), in.constant(WaitEnd.values())));
  }

  private static void semaphores() {
    TABLE.add(
        11,
        SemaphoreCreated.class,
        (e, out) -> {
          out.text(e.semaphore());
          out.signed(e.permits());
          out.flag(e.binary());
        },
        (at, thread, in) -> new SemaphoreCreated(at, thread, in.text(), in.signedInt(), in.flag()));
    TABLE.add(
        12,
        WantsPermit.class,
        (e, out) -> {
          out.text(e.semaphore());
          out.flag(e.timed());
        },
        (at, thread, in) -> new WantsPermit(at, thread, in.text(), in.flag()));
    TABLE.named(13, AcquiredPermit.class, AcquiredPermit::semaphore, AcquiredPermit::new);
    TABLE.named(14, ReleasedPermit.class, ReleasedPermit::semaphore, ReleasedPermit::new);
    TABLE.named(15, GaveUpPermit.class, GaveUpPermit::semaphore, GaveUpPermit::new);
  }

  private static void slots() {
    TABLE.counted(16, SlotsCreated.class, SlotsCreated::capacity, SlotsCreated::new);
    TABLE.plain(17, MessageCreated.class, MessageCreated::new);
    TABLE.onSlot(18, SlotWritten.class, SlotWritten::slot, SlotWritten::item, SlotWritten::new);
    TABLE.onSlot(19, SlotRead.class, SlotRead::slot, SlotRead::item, SlotRead::new);
    TABLE.onSlot(20, SlotCopied.class, SlotCopied::slot, SlotCopied::item, SlotCopied::new);
    TABLE.add(
        21,
        IndexMoved.class,
        (e, out) -> {
          out.constant(e.index());
          out.number(e.to());
        },
        (at, thread, in) ->
            new IndexMoved(at, thread, in.constant(Index.values()), in.number(MOST)));
    TABLE.add(
        22,
        CapacityChanged.class,
        (e, out) -> {
          out.number(e.capacity());
          out.number(e.slots());
        },
        (at, thread, in) -> new CapacityChanged(at, thread, in.number(MOST), in.number(MOST)));
  }

  private static void cells() {
    TABLE.onCell(23, CellCreated.class, CellCreated::cell, CellCreated::value, CellCreated::new);
    TABLE.onCell(24, CellRead.class, CellRead::cell, CellRead::value, CellRead::new);
    TABLE.onCell(25, CellWritten.class, CellWritten::cell, CellWritten::value, CellWritten::new);
  }

  private static void items() {
    TABLE.onItem(26, ItemMade.class, ItemMade::item, ItemMade::new);
    TABLE.onItem(27, ItemFinished.class, ItemFinished::item, ItemFinished::new);
    TABLE.add(
        28,
        ResultComputed.class,
        (e, out) -> {
          out.item(e.item());
          out.signed(e.result());
        },
        (at, thread, in) -> new ResultComputed(at, thread, in.someItem(), in.signed()));
  }

  private static void threads() {
    TABLE.add(
        29,
        ThreadStarted.class,
        (e, out) -> {
          out.text(e.name());
          out.constant(e.role());
        },
        (at, thread, in) -> new ThreadStarted(at, thread, in.text(), in.constant(Role.values())));
    TABLE.add(
        30,
        ThreadEnded.class,
        (e, out) -> out.constant(e.ending()),
        (at, thread, in) -> new ThreadEnded(at, thread, in.constant(Ending.values())));
    TABLE.named(31, ThreadFailed.class, ThreadFailed::message, ThreadFailed::new);
    TABLE.plain(32, ThreadInterrupted.class, ThreadInterrupted::new);
    TABLE.named(33, FailureCaught.class, FailureCaught::message, FailureCaught::new);
    TABLE.plain(34, AwaitsThread.class, AwaitsThread::new);
    TABLE.plain(35, GotThread.class, GotThread::new);
    TABLE.plain(36, AwaitsInput.class, AwaitsInput::new);
    TABLE.plain(37, GotInput.class, GotInput::new);
    TABLE.plain(38, ThreadPaused.class, ThreadPaused::new);
    TABLE.plain(39, ThreadResumed.class, ThreadResumed::new);
    TABLE.counted(40, ReachedLine.class, ReachedLine::line, ReachedLine::new);
    TABLE.add(
        41,
        Slept.class,
        (e, out) -> {
          out.signed(e.began() - e.at());
          out.signed(e.nanos());
        },
        (at, thread, in) -> new Slept(at, thread, at + in.signed(), in.signed()));
    TABLE.plain(42, Woke.class, Woke::new);
    TABLE.add(
        49,
        SettingChanged.class,
        (e, out) -> {
          out.constant(e.setting());
          out.real(e.value());
        },
        (at, thread, in) ->
            new SettingChanged(at, thread, in.constant(ChangedSetting.values()), in.real()));
  }

  private static void safeguards() {
    TABLE.add(
        43,
        HostileItemMade.class,
        (e, out) -> {
          out.item(e.item());
          out.constant(e.flaw());
        },
        (at, thread, in) ->
            new HostileItemMade(at, thread, in.someItem(), in.constant(ItemFlaw.values())));
    TABLE.add(
        44,
        ItemRefused.class,
        (e, out) -> {
          out.item(e.item());
          out.constant(e.why());
        },
        (at, thread, in) ->
            new ItemRefused(at, thread, in.someItem(), in.constant(Refusal.values())));
    TABLE.add(
        45,
        ItemDeadLettered.class,
        (e, out) -> {
          out.item(e.item());
          out.text(e.cause());
        },
        (at, thread, in) -> new ItemDeadLettered(at, thread, in.someItem(), in.text()));
    TABLE.onCell(
        46,
        ThreadRestarted.class,
        ThreadRestarted::message,
        ThreadRestarted::restart,
        ThreadRestarted::new);
    TABLE.add(
        47,
        ShutdownBegan.class,
        (e, out) -> out.signed(e.limitNanos()),
        (at, thread, in) -> new ShutdownBegan(at, thread, in.signed()));
    TABLE.counted(48, ShutdownEnded.class, ShutdownEnded::left, ShutdownEnded::new);
  }
}
