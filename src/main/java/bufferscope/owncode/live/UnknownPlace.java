package bufferscope.owncode.live;

import bufferscope.event.Item;
import bufferscope.sync.live.Probe;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that is not known. An item is in a slot from the end of its put to the end of its take;
 * if a take returns first, the put counts as returned just before.
 */
final class UnknownPlace implements ItemPlace {
  private final Probe probe;
  private final ItemRing ring;

  /** The items whose puts have not returned, with their threads, oldest first. */
  private final Map<Item, Integer> beingPut = new LinkedHashMap<>();

  UnknownPlace(Probe probe, int slots) {
    this.probe = probe;
    ring = new ItemRing(slots, probe::emit);
  }

  @Override
  public void create(@Nullable Object object, IdentityHashMap<Object, String> roots) {
    ring.create();
  }

  @Override
  public synchronized void putBegins(Item item) {
    beingPut.put(item, probe.thread());
  }

  @Override
  public void putReturned(Item item) {
    store(item);
    probe.dwell();
  }

  private synchronized void store(Item item) {
    Integer thread = beingPut.remove(item);
    if (thread != null) {
      ring.add(probe.now(), thread, item);
    }
  }

  @Override
  public @Nullable Item takeReturned(@Nullable Item item) {
    Item taken = fetch(item);
    probe.dwell();
    return taken;
  }

  private synchronized @Nullable Item fetch(@Nullable Item item) {
    if (item != null) {
      store(item);
    } else if (ring.isEmpty() && !beingPut.isEmpty()) {
      store(beingPut.keySet().iterator().next());
    }
    return ring.remove(probe.now(), probe.thread(), item);
  }
}
