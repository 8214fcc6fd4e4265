package bufferscope.cli.terminal;

import bufferscope.event.ConditionEvent.BeganWaiting;
import bufferscope.event.ConditionEvent.ConditionCreated;
import bufferscope.event.ConditionEvent.Signalled;
import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.ItemEvent.ItemMade;
import bufferscope.event.LockEvent;
import bufferscope.event.LockEvent.AcquiredLock;
import bufferscope.event.LockEvent.LockCreated;
import bufferscope.event.LockEvent.WantsLock;
import bufferscope.event.Role;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.ThreadEvent;
import bufferscope.event.ThreadEvent.Slept;
import bufferscope.event.ThreadEvent.ThreadEnded;
import bufferscope.event.ThreadEvent.ThreadFailed;
import bufferscope.event.ThreadEvent.ThreadStarted;
import bufferscope.measure.Observation;
import bufferscope.run.Frame;
import bufferscope.run.Phase;
import java.util.ArrayList;
import java.util.List;

/** Frames as they follow from events. */
public final class SampleFrames {
  public static final long SECOND = 1_000_000_000;

  private SampleFrames() {}

  public static Frame frame(long at, List<Event> events) {
    Observation seen = new Observation();
    events.forEach(seen::read);
    seen.advanceTo(at);
    return Frame.of(Phase.RUNNING, at, seen, events, 0);
  }

  /** A monitor with threads before their first step: producers from id 1, then consumers. */
  public static List<Event> monitor(int producers, int consumers, int capacity) {
    List<Event> events = new ArrayList<>();
    events.add(new ThreadStarted(0, 0, "You", Role.CONTROL));
    events.add(new LockCreated(0, 0, "lock", false));
    events.add(new ConditionCreated(0, 0, "lock", "notFull"));
    events.add(new ConditionCreated(0, 0, "lock", "notEmpty"));
    events.add(new SlotsCreated(0, 0, capacity));
    for (int i = 1; i <= producers; i++) {
      events.add(new ThreadStarted(0, i, "P" + i, Role.PRODUCER));
    }
    for (int i = 1; i <= consumers; i++) {
      events.add(new ThreadStarted(0, producers + i, "C" + i, Role.CONSUMER));
    }
    return events;
  }

  /** Every state a thread can be in, a second after the start. */
  public static List<Event> everyState() {
    List<Event> events = monitor(5, 3, 4);
    events.add(new Slept(0, 1, 0, 2 * SECOND));
    events.addAll(put(2, 0, new Item(7, 2)));
    events.add(new WantsLock(SECOND, 3, "lock"));
    events.add(new ItemMade(SECOND, 4, new Item(8, 4)));
    events.add(new ThreadFailed(SECOND, 4, "out of ideas"));
    events.add(new ThreadEnded(SECOND, 5, ThreadEvent.Ending.DONE));
    events.add(new AcquiredLock(SECOND, 6, "lock"));
    events.add(new BeganWaiting(SECOND, 6, "notEmpty"));
    events.add(new AcquiredLock(SECOND, 7, "lock"));
    events.add(new BeganWaiting(SECOND, 7, "notEmpty"));
    events.add(new AcquiredLock(SECOND, 2, "lock"));
    events.add(new Signalled(SECOND, 2, "notEmpty", 6));
    return events;
  }

  private static List<Event> put(int thread, int slot, Item item) {
    return List.of(
        new ItemMade(SECOND, thread, item),
        new AcquiredLock(SECOND, thread, "lock"),
        new SlotWritten(SECOND, thread, slot, item),
        new IndexMoved(SECOND, thread, Index.PUT, slot + 1),
        new LockEvent.ReleasedLock(SECOND, thread, "lock"));
  }
}
