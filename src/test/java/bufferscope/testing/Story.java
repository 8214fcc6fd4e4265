package bufferscope.testing;

import bufferscope.event.ConditionEvent;
import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent;
import bufferscope.event.LockEvent;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.ThreadEvent;
import java.util.ArrayList;
import java.util.List;

/** Writes event lists by hand: what threads do at a lock, its two conditions and two slots. */
public final class Story {
  public static final int P1 = 1;
  public static final int P2 = 2;
  public static final int C1 = 3;
  public static final int C2 = 4;

  private final List<Event> events = new ArrayList<>();
  private long now;

  public static Story begin(boolean fair) {
    return new Story()
        .add(new LockEvent.LockCreated(0, Event.NO_THREAD, "lock", fair))
        .add(new ConditionEvent.ConditionCreated(0, Event.NO_THREAD, "lock", "notFull"))
        .add(new ConditionEvent.ConditionCreated(0, Event.NO_THREAD, "lock", "notEmpty"))
        .add(new SlotsEvent.SlotsCreated(0, Event.NO_THREAD, 2))
        .startThreads();
  }

  /** A place for one message and two binary semaphores, the first of them free. */
  public static Story pipeline() {
    return new Story()
        .add(new SlotsEvent.MessageCreated(0, Event.NO_THREAD))
        .add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "producerLock", 1, true))
        .add(new SemaphoreEvent.SemaphoreCreated(0, Event.NO_THREAD, "consumerLock", 0, true))
        .startThreads();
  }

  private Story startThreads() {
    return starts(P1, "P1", Role.PRODUCER)
        .starts(P2, "P2", Role.PRODUCER)
        .starts(C1, "C1", Role.CONSUMER)
        .starts(C2, "C2", Role.CONSUMER);
  }

  public static Item item(long number) {
    return new Item(number, P1);
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  /** Sets the time of the following events. */
  public Story at(long nanos) {
    now = nanos;
    return this;
  }

  public Story add(Event event) {
    events.add(event);
    return this;
  }

  public Story starts(int thread, String name, Role role) {
    return add(new ThreadEvent.ThreadStarted(now, thread, name, role));
  }

  public Story makes(int thread, long item) {
    return add(new ItemEvent.ItemMade(now, thread, item(item)));
  }

  public Story finishes(int thread, long item) {
    return add(new ItemEvent.ItemFinished(now, thread, item(item)));
  }

  public Story wants(int thread) {
    return add(new LockEvent.WantsLock(now, thread, "lock"));
  }

  public Story acquires(int thread) {
    return add(new LockEvent.AcquiredLock(now, thread, "lock"));
  }

  public Story releases(int thread) {
    return add(new LockEvent.ReleasedLock(now, thread, "lock"));
  }

  /** Stores the item in that slot, without a lock. */
  public Story writes(int thread, int slot, long item) {
    return add(new SlotsEvent.SlotWritten(now, thread, slot, item(item)))
        .add(new SlotsEvent.IndexMoved(now, thread, Index.PUT, (slot + 1) % 2));
  }

  /** Empties that slot, without a lock. */
  public Story reads(int thread, int slot, long item) {
    return add(new SlotsEvent.SlotRead(now, thread, slot, item(item)))
        .add(new SlotsEvent.IndexMoved(now, thread, Index.TAKE, (slot + 1) % 2));
  }

  /** Sets the message, without a lock. */
  public Story sets(int thread, long item) {
    return add(new SlotsEvent.SlotWritten(now, thread, 0, item(item)));
  }

  /** Reads the message and leaves it there, without a lock. */
  public Story gets(int thread, long item) {
    return add(new SlotsEvent.SlotCopied(now, thread, 0, item(item)));
  }

  public Story wantsPermit(int thread, String semaphore) {
    return add(new SemaphoreEvent.WantsPermit(now, thread, semaphore, false));
  }

  public Story acquiresPermit(int thread, String semaphore) {
    return wantsPermit(thread, semaphore)
        .add(new SemaphoreEvent.AcquiredPermit(now, thread, semaphore));
  }

  public Story releasesPermit(int thread, String semaphore) {
    return add(new SemaphoreEvent.ReleasedPermit(now, thread, semaphore));
  }

  public Story puts(int thread, int slot, long item) {
    return wants(thread).acquires(thread).writes(thread, slot, item).releases(thread);
  }

  public Story takes(int thread, int slot, long item) {
    return wants(thread).acquires(thread).reads(thread, slot, item).releases(thread);
  }

  public Story waits(int thread, String condition) {
    return wants(thread)
        .acquires(thread)
        .add(new ConditionEvent.BeganWaiting(now, thread, condition));
  }

  public Story signals(int thread, String condition, int whom) {
    return add(new ConditionEvent.Signalled(now, thread, condition, whom));
  }

  public Story goesOn(int thread, String condition) {
    return add(new ConditionEvent.StoppedWaiting(now, thread, condition, WaitEnd.SIGNALLED));
  }

  public Story ends(int thread, ThreadEvent.Ending ending) {
    return add(new ThreadEvent.ThreadEnded(now, thread, ending));
  }
}
