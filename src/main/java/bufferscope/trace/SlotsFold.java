package bufferscope.trace;

import bufferscope.event.Item;
import bufferscope.trace.SystemState.BufferState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots, as the events tell of them. */
final class SlotsFold {
  private int capacity;
  private @Nullable ItemLife[] slots;
  private int putIndex;
  private int takeIndex;
  private int occupied;
  private boolean message;

  SlotsFold(BufferState start) {
    capacity = start.capacity();
    slots = start.slots().toArray(new @Nullable ItemLife[0]);
    putIndex = start.putIndex();
    takeIndex = start.takeIndex();
    occupied = start.occupancy();
    message = start.message();
  }

  BufferState state() {
    List<@Nullable ItemLife> copy = new ArrayList<>(slots.length);
    Collections.addAll(copy, slots);
    return new BufferState(
        capacity, Collections.unmodifiableList(copy), putIndex, takeIndex, message);
  }

  void write(int slot, @Nullable ItemLife life) {
    set(slot, life);
  }

  /** Empties the slot; answers what is known of the item that was read there. */
  @Nullable ItemLife read(int slot, @Nullable Item item) {
    ItemLife life = slots[slot];
    set(slot, null);
    if (item == null || (life != null && life.item().equals(item))) {
      return item == null ? null : life;
    }
    return ItemLife.made(item, ItemLife.NOT_YET);
  }

  /** The item was read and stays; answers what is known of it as the reader has it. */
  @Nullable ItemLife copy(int slot, long at) {
    ItemLife life = slots[slot];
    if (life == null) {
      return null;
    }
    ItemLife read = life.removed(at);
    set(slot, read);
    return read;
  }

  void becomeMessage() {
    layOut(1, 1);
    message = true;
  }

  private void set(int slot, @Nullable ItemLife life) {
    occupied += stored(life) - stored(slots[slot]);
    slots[slot] = life;
  }

  private static int stored(@Nullable ItemLife life) {
    return life != null && life.isStored() ? 1 : 0;
  }

  void move(boolean put, int to) {
    if (put) {
      putIndex = to;
    } else {
      takeIndex = to;
    }
  }

  void layOut(int newCapacity, int length) {
    @Nullable ItemLife[] laidOut = new @Nullable ItemLife[length];
    int next = 0;
    for (int i = 0; i < slots.length; i++) {
      ItemLife life = slots[(takeIndex + i) % slots.length];
      if (life != null && next < length) {
        laidOut[next++] = life;
      }
    }
    slots = laidOut;
    capacity = newCapacity;
    occupied = next;
    takeIndex = 0;
    putIndex = next % length;
  }

  @Nullable ItemLife slot(int slot) {
    return slots[slot];
  }

  int capacity() {
    return capacity;
  }

  int occupied() {
    return occupied;
  }
}
