package bufferscope.work.safeguard;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.JoinableBuffer;
import bufferscope.buffer.TimedBuffer;
import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.Refusal;
import bufferscope.work.ItemKind;
import bufferscope.work.SafeguardSettings;
import bufferscope.work.SafeguardSettings.Rescue;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way of workers to the buffer: each put and take passes the safeguards that are on. An item
 * that a safeguard refuses leaves the hands of its thread, with an event.
 */
public final class BufferAccess {
  private final BoundedBuffer<Item> buffer;
  private final ItemKind itemKind;
  private final SafeguardSettings safeguards;
  private final Quota quota;
  private final Seals seals;

  /**
   * Creates the access to a buffer.
   *
   * @param mostUnderWay the maximum number of a producer's items between their put and their use
   */
  public BufferAccess(
      BoundedBuffer<Item> buffer,
      ItemKind itemKind,
      SafeguardSettings safeguards,
      int mostUnderWay) {
    this.buffer = buffer;
    this.itemKind = itemKind;
    this.safeguards = safeguards;
    this.seals = new Seals(safeguards.sealed(), mostUnderWay);
    this.quota = new Quota(safeguards.quota());
  }

  /** Returns the item with the seal of that producer; without one if seals are off. */
  public Item sealed(Item item, int producer) {
    return seals.sealed(item, producer);
  }

  /** Puts "THE END", which no safeguard refuses, however long the put takes. */
  public void putTheEnd(Item item) throws InterruptedException {
    seals.open(item);
    buffer.put(item);
  }

  /** Puts the item, unless a safeguard refuses it. */
  public void put(Item item, SafeguardEvents events) throws InterruptedException {
    boolean opened = seals.open(item);
    boolean stored = false;
    try {
      stored = admits(item, events);
    } finally {
      if (opened && !stored) {
        seals.close(item);
      }
    }
  }

  /** Stores the item; returns false, with an event, if a safeguard refuses it. */
  private boolean admits(Item item, SafeguardEvents events) throws InterruptedException {
    Optional<String> fault = safeguards.validated() ? itemKind.fault(item) : Optional.empty();
    if (fault.isPresent()) {
      events.deadLettered(item, fault.get());
    } else if (!quota.admits(item, events.thread())) {
      events.refused(item, Refusal.QUOTA);
    } else if (!stores(item)) {
      events.refused(item, Refusal.BUFFER_FULL);
    } else {
      return true;
    }
    return false;
  }

  private boolean stores(Item item) throws InterruptedException {
    boolean stored = false;
    try {
      stored =
          safeguards.putLimit().isZero()
              ? puts(item)
              : offers(item, safeguards.putLimit().toNanos());
      return stored;
    } finally {
      if (!stored) {
        quota.release(item);
      }
    }
  }

  private boolean puts(Item item) throws InterruptedException {
    buffer.put(item);
    return true;
  }

  /** Stores the item within that time; returns false if there was no free slot. */
  private boolean offers(Item item, long nanos) throws InterruptedException {
    return buffer instanceof TimedBuffer<Item> timed
        && timed.offer(item, nanos, TimeUnit.NANOSECONDS);
  }

  /** Takes the next item; returns null if a broken buffer returns none. */
  public @Nullable Item take() throws InterruptedException {
    @Nullable Item item = buffer.take();
    if (item != null) {
      quota.release(item);
    }
    return item;
  }

  /** Returns true, with an event, if an item that was taken must not be used. */
  public boolean refuses(Item item, SafeguardEvents events) {
    Refusal refusal = seals.refusal(item);
    if (refusal != null) {
      events.refused(item, refusal);
    }
    return refusal != null;
  }

  /** Puts back an item that was taken, for another consumer, however long the put takes. */
  public void putBack(Item item) throws InterruptedException {
    buffer.put(seals.reopen(item));
  }

  /**
   * Returns the item of a consumer that threw to the buffer, or makes it a dead letter. Returns
   * false if the rescue of items is off.
   */
  public boolean rescues(Item item, String cause, SafeguardEvents events)
      throws InterruptedException {
    if (safeguards.rescue() == Rescue.NONE) {
      return false;
    }
    boolean returned = false;
    try {
      returned = safeguards.rescue() == Rescue.RETURN && returns(item);
    } finally {
      if (!returned) {
        events.deadLettered(item, cause);
      }
    }
    return true;
  }

  /**
   * Stores the item only if a slot is free: if all consumers waited for one, none would free any.
   */
  private boolean returns(Item item) throws InterruptedException {
    Item again = seals.reopen(item);
    boolean stored = false;
    try {
      stored = offers(again, 0);
      return stored;
    } finally {
      if (!stored) {
        seals.close(again);
      }
    }
  }

  /** Reports to the buffer that the work on an item is done, if the buffer counts that. */
  public void taskDone() throws InterruptedException {
    if (buffer instanceof JoinableBuffer<Item> joinable) {
      joinable.taskDone();
    }
  }

  /** Waits until the work on all items is done. */
  public void join() throws InterruptedException {
    if (buffer instanceof JoinableBuffer<Item> joinable) {
      joinable.join();
    }
  }
}
