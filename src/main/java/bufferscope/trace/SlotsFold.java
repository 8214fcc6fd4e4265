package bufferscope.trace;

import bufferscope.event.Item;
import bufferscope.event.SlotsEvent.CapacityChanged;
import bufferscope.event.SlotsEvent.IndexMoved;
import bufferscope.event.SlotsEvent.MessageCreated;
import bufferscope.event.SlotsEvent.SlotCopied;
import bufferscope.event.SlotsEvent.SlotRead;
import bufferscope.event.SlotsEvent.SlotWritten;
import bufferscope.event.SlotsEvent.SlotsCreated;
import bufferscope.event.SlotsEvent.SlotsVisitor;
import bufferscope.trace.SystemState.BufferState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The slots with the items in them, and the put and take positions. */
final class SlotsFold implements SlotsVisitor {
  private final ThreadsFold threads;
  private final SafeguardsFold safeguards;
  private int capacity;
  private @Nullable ItemLife[] slots;
  private int putIndex;
  private int takeIndex;
  private int occupied;
  private boolean message;

  SlotsFold(BufferState start, ThreadsFold threads, SafeguardsFold safeguards) {
    this.threads = threads;
    this.safeguards = safeguards;
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

  @Override
  public void on(SlotsCreated e) {
    layOut(e.capacity(), e.capacity());
  }

  @Override
  public void on(MessageCreated e) {
    layOut(1, 1);
    message = true;
  }

  @Override
  public void on(SlotWritten e) {
    threads.accessesSharedData(e);
    ItemLife life = threads.give(e.thread(), e.item(), e.at());
    safeguards.puts(life);
    set(e.slot(), life == null ? null : life.inserted(e.at()));
  }

  @Override
  public void on(SlotRead e) {
    threads.accessesSharedData(e);
    ItemLife life = taken(slots[e.slot()], e.item());
    set(e.slot(), null);
    threads.receive(e.thread(), life == null ? null : life.removed(e.at()));
  }

  /** Returns the life so far of the item read from a slot that stores {@code stored}. */
  private static @Nullable ItemLife taken(@Nullable ItemLife stored, @Nullable Item read) {
    if (read == null || (stored != null && stored.item().equals(read))) {
      return read == null ? null : stored;
    }
    return ItemLife.made(read, ItemLife.NOT_YET);
  }

  /** The item stays in its slot, and the thread holds it too. */
  @Override
  public void on(SlotCopied e) {
    threads.accessesSharedData(e);
    ItemLife stored = slots[e.slot()];
    ItemLife read = stored == null ? null : stored.removed(e.at());
    set(e.slot(), read);
    threads.receive(e.thread(), read);
  }

  @Override
  public void on(IndexMoved e) {
    switch (e.index()) {
      case PUT -> putIndex = e.to();
      case TAKE -> takeIndex = e.to();
    }
  }

  @Override
  public void on(CapacityChanged e) {
    layOut(e.capacity(), e.slots());
  }

  private void set(int slot, @Nullable ItemLife life) {
    occupied += stored(life) - stored(slots[slot]);
    slots[slot] = life;
  }

  private static int stored(@Nullable ItemLife life) {
    return life != null && life.isStored() ? 1 : 0;
  }

  private void layOut(int newCapacity, int length) {
    @Nullable ItemLife[] laidOut = new @Nullable ItemLife[length];
    int next = 0;
    for (int i = 0; i < slots.length; i++) {
      ItemLife life = slots[Math.floorMod(takeIndex + i, slots.length)];
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
