package bufferscope.owncode.live;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;
import bufferscope.sync.live.Probe;
import java.lang.reflect.Field;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** A field with one item, which may stay there when it is read. */
final class FieldPlace implements ItemPlace {
  private static final int SLOT = 0;

  private final String name;
  private final Probe probe;
  private final RecentItems items;

  FieldPlace(String name, Probe probe, RecentItems items) {
    this.name = name;
    this.probe = probe;
    this.items = items;
  }

  boolean is(Field field) {
    return field.getName().equals(name);
  }

  @Override
  public void create(@Nullable Object object, IdentityHashMap<Object, String> roots) {
    probe.emit(new SlotsEvent.MessageCreated(probe.now(), Event.NO_THREAD));
  }

  /** Reads the field for a thread that takes an item, perhaps, and for others without an event. */
  @Nullable Object read(Field field, @Nullable Object owner, boolean takes) {
    probe.reach();
    Object value;
    Item item;
    synchronized (this) {
      value = FieldAccess.get(field, owner);
      item = takes ? items.of(value) : null;
      if (item != null) {
        probe.emit(new SlotsEvent.SlotCopied(probe.now(), probe.thread(), SLOT, item));
      }
    }
    if (item != null) {
      probe.dwell();
    }
    return value;
  }

  void write(Field field, @Nullable Object owner, @Nullable Object value) {
    probe.reach();
    boolean emitted;
    synchronized (this) {
      Item before = items.of(FieldAccess.get(field, owner));
      Item after = items.of(value);
      FieldAccess.set(field, owner, value);
      emitted = ArrayPlace.change(probe, SLOT, before, after);
    }
    if (emitted) {
      probe.dwell();
    }
  }
}
