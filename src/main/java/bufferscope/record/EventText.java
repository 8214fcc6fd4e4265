package bufferscope.record;

import bufferscope.event.CellEvent.CellCreated;
import bufferscope.event.CellEvent.CellRead;
import bufferscope.event.CellEvent.CellVisitor;
import bufferscope.event.CellEvent.CellWritten;
import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.ConditionCreated;
import bufferscope.event.ConditionEvent.ConditionVisitor;
import bufferscope.event.ConditionEvent.LeftWaitSet;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.ConditionEvent.StoppedWaiting;
import bufferscope.event.Event;
import bufferscope.event.Event.EventVisitors;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemFinished;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.ItemEvent.ItemVisitor;
import bufferscope.event.ItemEvent.ResultComputed;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.GaveUpLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.LockVisitor;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.Role;
import bufferscope.event.SafeguardEvent.HostileItemMade;
import bufferscope.event.SafeguardEvent.ItemDeadLettered;
import bufferscope.event.SafeguardEvent.ItemRefused;
import bufferscope.event.SafeguardEvent.SafeguardVisitor;
import bufferscope.event.SafeguardEvent.ShutdownBegan;
import bufferscope.event.SafeguardEvent.ShutdownEnded;
import bufferscope.event.SafeguardEvent.ThreadRestarted;
import bufferscope.event.SemaphoreEvent.AcquiredPermit;
import bufferscope.event.SemaphoreEvent.GaveUpPermit;
import bufferscope.event.SemaphoreEvent.ReleasedPermit;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SemaphoreEvent.SemaphoreVisitor;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.MessageCreated;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.SlotsEvent.SlotsVisitor;
import bufferscope.event.ThreadEvent.AwaitsInput;
import bufferscope.event.ThreadEvent.AwaitsThread;
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
import bufferscope.event.ThreadEvent.ThreadVisitor;
import bufferscope.event.ThreadEvent.Woke;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An event in words, such as "P1 stores item 3 in slot 0", for the window and for tables and
 * pictures alike.
 */
public final class EventText
    implements LockVisitor,
        ConditionVisitor,
        SemaphoreVisitor,
        SlotsVisitor,
        CellVisitor,
        ItemVisitor,
        ThreadVisitor,
        SafeguardVisitor {
  private final IntFunction<String> names;
  private final EventVisitors groups =
      new EventVisitors(this, this, this, this, this, this, this, this);
  private @Nullable String text;

  /**
   * Creates the wording.
   *
   * @param names the names of the threads by their ids
   */
  public EventText(IntFunction<String> names) {
    this.names = names;
  }

  /** Returns the comment on an event; empty where it changes nothing that a table shows. */
  public Optional<String> of(Event event) {
    text = null;
    event.accept(groups);
    return Optional.ofNullable(text).map(what -> sentence(name(event.thread()), what));
  }

  @Override
  public void on(LockCreated event) {}

  @Override
  public void on(WantsLock event) {
    text = "wants " + event.lock();
  }

  @Override
  public void on(AcquiredLock event) {
    text = "acquires " + event.lock();
  }

  @Override
  public void on(ReleasedLock event) {
    text = "releases " + event.lock();
  }

  @Override
  public void on(GaveUpLock event) {
    text = "no longer wants " + event.lock();
  }

  @Override
  public void on(ConditionCreated event) {}

  @Override
  public void on(BeganWaiting event) {
    text = "waits on " + event.condition() + " and releases the lock";
  }

  @Override
  public void on(Signalled event) {
    text = "signals " + event.condition() + ": " + signalled(event);
  }

  @Override
  public void on(LeftWaitSet event) {
    text = "leaves the wait set of " + event.condition();
  }

  @Override
  public void on(StoppedWaiting event) {
    text = "is back from " + event.condition() + " with the lock" + end(event);
  }

  @Override
  public void on(SemaphoreCreated event) {}

  @Override
  public void on(WantsPermit event) {
    text = "wants a permit of " + event.semaphore();
  }

  @Override
  public void on(AcquiredPermit event) {
    text = "acquires a permit of " + event.semaphore();
  }

  @Override
  public void on(ReleasedPermit event) {
    text = "releases a permit of " + event.semaphore();
  }

  @Override
  public void on(GaveUpPermit event) {
    text = "no longer wants a permit of " + event.semaphore();
  }

  @Override
  public void on(SlotsCreated event) {}

  @Override
  public void on(MessageCreated event) {}

  @Override
  public void on(SlotWritten event) {
    text =
        event.item() == null
            ? "empties slot " + event.slot()
            : "stores %s in slot %d".formatted(item(event.item()), event.slot());
  }

  @Override
  public void on(SlotRead event) {
    text =
        event.item() == null
            ? "takes from slot %d, which is empty".formatted(event.slot())
            : "takes %s out of slot %d".formatted(item(event.item()), event.slot());
  }

  @Override
  public void on(SlotCopied event) {
    text =
        event.item() == null
            ? "reads slot %d, which is empty".formatted(event.slot())
            : "reads %s in slot %d, where it stays".formatted(item(event.item()), event.slot());
  }

  @Override
  public void on(IndexMoved event) {}

  @Override
  public void on(CapacityChanged event) {
    text = "changes the capacity to " + event.capacity();
  }

  @Override
  public void on(CellCreated event) {}

  @Override
  public void on(CellRead event) {
    text = "reads %s: it is %d".formatted(event.cell(), event.value());
  }

  @Override
  public void on(CellWritten event) {
    text = "sets %s to %d".formatted(event.cell(), event.value());
  }

  @Override
  public void on(ItemMade event) {
    text = "has made " + item(event.item());
  }

  @Override
  public void on(ItemFinished event) {
    text = "has used up " + item(event.item());
  }

  @Override
  public void on(ResultComputed event) {}

  @Override
  public void on(ThreadStarted event) {}

  @Override
  public void on(ThreadEnded event) {
    text = "ends";
  }

  @Override
  public void on(ThreadFailed event) {
    text = "fails: " + event.message();
  }

  @Override
  public void on(ThreadInterrupted event) {
    text = "is interrupted";
  }

  @Override
  public void on(FailureCaught event) {
    text = "catches " + event.message();
  }

  @Override
  public void on(AwaitsThread event) {}

  @Override
  public void on(GotThread event) {}

  @Override
  public void on(AwaitsInput event) {}

  @Override
  public void on(GotInput event) {}

  @Override
  public void on(ThreadPaused event) {
    text = "is paused";
  }

  @Override
  public void on(ThreadResumed event) {
    text = "goes on";
  }

  @Override
  public void on(ReachedLine event) {}

  @Override
  public void on(Slept event) {}

  @Override
  public void on(Woke event) {}

  @Override
  public void on(SettingChanged event) {
    text =
        switch (event.setting()) {
          case PRODUCTION_RATE -> "sets the production rate to " + rate(event.value());
          case CONSUMPTION_RATE -> "sets the consumption rate to " + rate(event.value());
          case THREAD_RATE -> "has another rate: " + rate(event.value());
          case PRODUCERS -> "sets the number of producers to %.0f".formatted(event.value());
          case CONSUMERS -> "sets the number of consumers to %.0f".formatted(event.value());
        };
  }

  private static String rate(double perSecond) {
    return Double.isInfinite(perSecond)
        ? "unlimited"
        : (perSecond == Math.rint(perSecond) ? "%.0f items/s" : "%.1f items/s")
            .formatted(perSecond);
  }

  @Override
  public void on(HostileItemMade event) {}

  @Override
  public void on(ItemRefused event) {
    text = "refuses " + item(event.item());
  }

  @Override
  public void on(ItemDeadLettered event) {
    text = "puts %s aside: %s".formatted(item(event.item()), event.cause());
  }

  @Override
  public void on(ThreadRestarted event) {
    text = "is restarted after " + event.message();
  }

  @Override
  public void on(ShutdownBegan event) {
    text = "begins the shutdown";
  }

  @Override
  public void on(ShutdownEnded event) {
    text = "ends the shutdown with %d items left".formatted(event.left());
  }

  private String signalled(Signalled event) {
    return event.whom() == Event.NO_THREAD
        ? "no thread waits"
        : name(event.whom()) + " leaves the wait set and wants the lock again";
  }

  private static String end(StoppedWaiting event) {
    return switch (event.end()) {
      case SIGNALLED -> "";
      case TIMED_OUT -> ", since its time was over";
      case INTERRUPTED -> ", since it was interrupted";
      case SPURIOUS -> " for no reason (a spurious wake-up)";
    };
  }

  /** Returns the sentence; the user is spoken to. */
  private static String sentence(String name, String what) {
    if (!name.equals(Role.CONTROL.threadName(1))) {
      return name + " " + what;
    }
    String[] verbAndRest = what.split("(?= )", 2);
    String verb =
        switch (verbAndRest[0]) {
          case "is" -> "are";
          case "has" -> "have";
          default -> verbAndRest[0].replaceFirst("s$", "");
        };
    return name + " " + verb + (verbAndRest.length > 1 ? verbAndRest[1] : "");
  }

  private static String item(@Nullable Item item) {
    return item == null ? "nothing" : "item " + item.number();
  }

  private String name(int thread) {
    return thread == Event.NO_THREAD ? "the buffer" : names.apply(thread);
  }
}
