package bufferscope.ui.stage;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.ConditionCreated;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.ReleasedLock;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.Role;
import bufferscope.event.SemaphoreEvent.SemaphoreCreated;
import bufferscope.event.SemaphoreEvent.WantsPermit;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.trace.SystemState;
import java.util.ArrayList;
import java.util.List;

/** A run composed by hand: one lock, two conditions, two producers, two consumers. */
public final class EventScript {
  public static final int P1 = 1;
  public static final int P2 = 2;
  public static final int C1 = 3;
  public static final int C2 = 4;

  private static final long IN_HANDS = 100;

  private final List<Event> events = new ArrayList<>();
  private final int capacity;
  private long clock;
  private long items;

  public EventScript(int capacity) {
    this.capacity = capacity;
    events.add(new LockCreated(0, 0, "lock", false));
    events.add(new ConditionCreated(0, 0, "lock", "notFull"));
    events.add(new ConditionCreated(0, 0, "lock", "notEmpty"));
    events.add(new SlotsCreated(0, 0, capacity));
    events.add(new ThreadStarted(0, 0, "You", Role.CONTROL));
    events.add(new ThreadStarted(0, P1, "P1", Role.PRODUCER));
    events.add(new ThreadStarted(0, P2, "P2", Role.PRODUCER));
    events.add(new ThreadStarted(0, C1, "C1", Role.CONSUMER));
    events.add(new ThreadStarted(0, C2, "C2", Role.CONSUMER));
  }

  public EventScript then(Event event) {
    events.add(event);
    return this;
  }

  public long now() {
    return ++clock;
  }

  public EventScript wants(int thread) {
    return then(new WantsLock(now(), thread, "lock"));
  }

  public EventScript acquires(int thread) {
    return then(new AcquiredLock(now(), thread, "lock"));
  }

  public EventScript gets(int thread) {
    return wants(thread).acquires(thread);
  }

  public EventScript releases(int thread) {
    return then(new ReleasedLock(now(), thread, "lock"));
  }

  /** A producer waits with an item in its hands. */
  public EventScript waitsOn(int thread, String condition) {
    if (thread == P1 || thread == P2) {
      makes(thread);
    }
    return gets(thread).then(new BeganWaiting(now(), thread, condition));
  }

  /** Makes an item whose number contains its maker. */
  public EventScript makes(int thread) {
    return then(new ItemMade(now(), thread, new Item(IN_HANDS + thread, thread)));
  }

  public EventScript signals(int thread, String condition, int whom) {
    return then(new Signalled(now(), thread, condition, whom));
  }

  public EventScript semaphore(String name, int permits, boolean binary) {
    return then(new SemaphoreCreated(now(), 0, name, permits, binary));
  }

  public EventScript wantsPermit(int thread, String semaphore) {
    return then(new WantsPermit(now(), thread, semaphore, false));
  }

  public EventScript puts(int thread) {
    Item item = new Item(++items, thread);
    int slot = (int) ((items - 1) % capacity);
    return then(new ItemMade(now(), thread, item))
        .gets(thread)
        .then(new SlotWritten(now(), thread, slot, item))
        .then(new IndexMoved(now(), thread, Index.PUT, (slot + 1) % capacity))
        .releases(thread);
  }

  public EventScript fills() {
    for (int i = 0; i < capacity; i++) {
      puts(P1);
    }
    return this;
  }

  public List<Event> events() {
    return List.copyOf(events);
  }

  public SystemState state() {
    return SystemState.after(events);
  }
}
