package bufferscope.owncode.live;

import bufferscope.event.Event;
import bufferscope.event.Item;
import bufferscope.event.SlotsEvent;
import bufferscope.event.SlotsEvent.Index;
import bufferscope.sync.live.Probe;
import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The elements of an array as slots. An item that was read is still there. */
final class ArrayPlace implements ItemPlace {
  private final LivePicture picture;
  private final Probe probe;
  private final RecentItems items;
  private @Nullable Object array;
  private int length;

  ArrayPlace(LivePicture picture, Probe probe, RecentItems items) {
    this.picture = picture;
    this.probe = probe;
    this.items = items;
  }

  @Override
  public void create(@Nullable Object object, IdentityHashMap<Object, String> roots) {
    array = object;
    length = object == null ? 1 : Math.max(1, Array.getLength(object));
    probe.emit(new SlotsEvent.SlotsCreated(probe.now(), Event.NO_THREAD, length));
    for (Index index : Index.values()) {
      if (field(index).isEmpty() && length > 1) {
        probe.emit(
            new SlotsEvent.IndexMoved(
                probe.now(), Event.NO_THREAD, index, SlotsEvent.IndexMoved.UNKNOWN));
      }
    }
  }

  private String field(Index index) {
    return index == Index.PUT ? picture.put() : picture.take();
  }

  boolean is(@Nullable Object other) {
    return array != null && array == other;
  }

  /** A number of the buffer has changed, which may be an index. */
  void numberWritten(String name, int value) {
    for (Index index : Index.values()) {
      if (name.equals(field(index)) && value >= 0) {
        probe.emit(new SlotsEvent.IndexMoved(probe.now(), probe.thread(), index, value % length));
      }
    }
  }

  /** A thread that takes an item is about to read an element. */
  void reads(Object element, int index) {
    Item item = items.of(element);
    if (item != null) {
      probe.reach();
      probe.emit(new SlotsEvent.SlotCopied(probe.now(), probe.thread(), index, item));
      probe.dwell();
    }
  }

  /** Does the act that sets an element, and emits it in one step with it. */
  void write(int index, Runnable act) {
    probe.reach();
    boolean emitted = false;
    synchronized (this) {
      Item before = item(index);
      act.run();
      emitted = change(probe, index, before, item(index));
    }
    if (emitted) {
      probe.dwell();
    }
  }

  private @Nullable Item item(int index) {
    return index >= 0 && index < length && array != null ? items.of(Array.get(array, index)) : null;
  }

  /** Emits that a slot has changed; returns true if it concerns items. */
  static boolean change(Probe probe, int slot, @Nullable Item before, @Nullable Item after) {
    if (after != null) {
      probe.emit(new SlotsEvent.SlotWritten(probe.now(), probe.thread(), slot, after));
    } else if (before != null) {
      probe.emit(new SlotsEvent.SlotRead(probe.now(), probe.thread(), slot, before));
    }
    return after != null || before != null;
  }
}
