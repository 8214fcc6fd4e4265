package bufferscope.sync.live;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.sync.Slots;
import bufferscope.sync.Sync;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * The JDK's primitives, each step of them told to a {@link Probe}. The elements of its slots are
 * {@link Item}s.
 */
public final class TracedSync implements Sync {
  private final Probe probe;
  private final boolean fair;

  public TracedSync(Probe probe, boolean fair) {
    this.probe = probe;
    this.fair = fair;
  }

  @Override
  public Lock lock(String name) {
    probe.emit(new Event.LockCreated(probe.now(), Event.NOBODY, name, fair));
    return new TracedLock(name, fair, probe);
  }

  @Override
  public Condition condition(Lock lock, String name) {
    if (!(lock instanceof TracedLock traced)) {
      throw new IllegalArgumentException("condition " + name + " needs a lock of this Sync");
    }
    probe.emit(new Event.ConditionCreated(probe.now(), Event.NOBODY, traced.name(), name));
    return new TracedCondition(name, traced, probe);
  }

  @Override
  public <E> Slots<E> slots(int capacity) {
    Slots<E> slots = new TracedSlots<>(capacity, probe);
    probe.emit(new Event.SlotsCreated(probe.now(), Event.NOBODY, capacity));
    return slots;
  }
}
