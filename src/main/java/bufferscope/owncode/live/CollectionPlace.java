package bufferscope.owncode.live;

import bufferscope.event.Item;
import bufferscope.sync.live.Probe;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A collection. Each call of one is a single step here, so that what it changes is what its thread
 * changed; that two threads in it at once may damage it is for the search to find.
 */
final class CollectionPlace implements ItemPlace {
  /** Longer than any call, unless it waits for another thread that is to make one. */
  private static final long LONGEST_MILLIS = 100;

  private final Probe probe;
  private final RecentItems items;
  private final ItemRing ring;
  private final ReentrantLock step = new ReentrantLock();
  private Collection<?> collection = List.of();
  private List<Item> content = List.of();

  CollectionPlace(Probe probe, RecentItems items, int slots) {
    this.probe = probe;
    this.items = items;
    ring = new ItemRing(slots, probe::emit);
  }

  @Override
  public void create(@Nullable Object object, IdentityHashMap<Object, String> roots) {
    ring.create();
    if (object instanceof Collection<?> found) {
      collection = found;
    }
  }

  /** A method of a collection is about to be called. */
  void begin() {
    probe.reach();
    try {
      boolean unused = step.tryLock(LONGEST_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the call itself goes on
    }
  }

  /** The call has returned, or has thrown. */
  void end() {
    boolean changed = update();
    if (step.isHeldByCurrentThread()) {
      step.unlock();
    }
    if (changed) {
      probe.dwell();
    }
  }

  /** Emits the changes of the content; returns true if there are any. */
  private boolean update() {
    if (!step.isHeldByCurrentThread()) {
      return false;
    }
    List<Item> now = new ArrayList<>();
    for (Object each : collection.toArray()) {
      Item item = items.of(each);
      if (item != null) {
        now.add(item);
      }
    }
    boolean changed = !now.equals(content);
    if (changed) {
      ring.emit(probe.now(), probe.thread(), content, now);
      content = now;
    }
    return changed;
  }
}
