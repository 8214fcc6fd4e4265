package bufferscope.work;

import bufferscope.buffer.BoundedBuffer;
import bufferscope.buffer.JoinableBuffer;
import bufferscope.buffer.TimedBuffer;
import bufferscope.event.Event.Refusal;
import bufferscope.event.Item;
import bufferscope.work.Hardening.Rescue;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The way into the buffer and out of it, with all that hardens the pipeline around the bare
 * mechanism. What is not let through leaves the hands of the thread and is told as an event.
 */
final class BufferAccess {
  private final BoundedBuffer<Item> buffer;
  private final ItemKind itemKind;
  private final Hardening hardening;
  private final Quota quota;
  private final Seals seals;

  /**
   * The way into that buffer and out of it.
   *
   * @param mostUnderWay how many items of a producer can be between their put and their use
   */
  BufferAccess(
      BoundedBuffer<Item> buffer, ItemKind itemKind, Hardening hardening, int mostUnderWay) {
    this.buffer = buffer;
    this.itemKind = itemKind;
    this.hardening = hardening;
    this.seals = new Seals(mostUnderWay);
    this.quota = new Quota(hardening.quota());
  }

  /** The item as its maker sends it off: with its seal, where such are asked for. */
  Item sealed(Item item, int producer) {
    return hardening.sealed() ? seals.sealed(item, producer) : item;
  }

  /** Puts what tells consumers that it is over, which must arrive however long it takes. */
  void putTheEnd(Item item) throws InterruptedException {
    begins(item);
    buffer.put(item);
  }

  /** Puts the item, unless it is kept out. */
  void put(Item item, WorkerEvents events) throws InterruptedException {
    boolean begun = begins(item);
    boolean stored = false;
    try {
      stored = admits(item, events);
    } finally {
      if (begun && !stored) {
        seals.end(item);
      }
    }
  }

  /** Returns whether the item is sealed as it should be, and put for the first time. */
  private boolean begins(Item item) {
    return hardening.sealed() && seals.begin(item);
  }

  /** Stores the item; returns false if it is kept out, which is reported. */
  private boolean admits(Item item, WorkerEvents events) throws InterruptedException {
    Optional<String> fault = hardening.validated() ? itemKind.fault(item) : Optional.empty();
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
          hardening.putLimit().isZero() ? puts(item) : offers(item, hardening.putLimit().toNanos());
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

  /** Answers whether it was stored in that time; without time limits it is not even tried. */
  private boolean offers(Item item, long nanos) throws InterruptedException {
    return buffer instanceof TimedBuffer<Item> timed
        && timed.offer(item, nanos, TimeUnit.NANOSECONDS);
  }

  /** The next item, or null where a broken buffer yields nothing. */
  @Nullable Item take() throws InterruptedException {
    @Nullable Item item = buffer.take();
    if (item != null) {
      quota.release(item);
    }
    return item;
  }

  /** Whether an item that was taken must not be used, which is told. */
  boolean refuses(Item item, WorkerEvents events) {
    Refusal refusal = hardening.sealed() ? seals.refusal(item) : null;
    if (refusal != null) {
      events.refused(item, refusal);
    }
    return refusal != null;
  }

  /** Stores an item that was taken for another consumer, however long that takes. */
  void passOn(Item item) throws InterruptedException {
    buffer.put(hardening.sealed() ? seals.beginAgain(item) : item);
  }

  /** Sees to it that the item is not lost with the consumer that threw; answers whether it did. */
  boolean rescues(Item item, String cause, WorkerEvents events) throws InterruptedException {
    if (hardening.rescue() == Rescue.NONE) {
      return false;
    }
    boolean returned = false;
    try {
      returned = hardening.rescue() == Rescue.RETURN && returns(item);
    } finally {
      if (!returned) {
        events.deadLettered(item, cause);
      }
    }
    return true;
  }

  /** Only if there is room at once: a consumer that waits for room might wait for itself. */
  private boolean returns(Item item) throws InterruptedException {
    Item again = hardening.sealed() ? seals.beginAgain(item) : item;
    boolean stored = false;
    try {
      stored = offers(again, 0);
      return stored;
    } finally {
      if (!stored && hardening.sealed()) {
        seals.end(again);
      }
    }
  }

  /** Reports that an item that was taken is dealt with. */
  void taskDone() throws InterruptedException {
    if (buffer instanceof JoinableBuffer<Item> joinable) {
      joinable.taskDone();
    }
  }

  /** Waits until all items are dealt with. */
  void join() throws InterruptedException {
    if (buffer instanceof JoinableBuffer<Item> joinable) {
      joinable.join();
    }
  }
}
