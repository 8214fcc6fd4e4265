package bufferscope.measure;

import bufferscope.event.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges a buffer by the beginnings and ends of its calls alone, whatever it is made of. All
 * threads of a run report to it.
 *
 * <p>An item is older than another if its put returned before the put of the other began. It must
 * not be taken by a call that began after a take of the younger one had returned: otherwise no
 * order of the calls that agrees with their times is the order of a queue (Henzinger, Sezgin,
 * Vafeiadis, Aspect-Oriented Linearizability Proofs, CONCUR 2013). Of calls that overlap, either
 * may have been the first. An item that many younger ones have passed is lost. The buffer has held
 * too many items if more of them than fit were put and not taken, even if each take under way
 * already has one.
 */
public final class CallJudge {
  /** The number of items taken that are remembered, to find one that is taken again. */
  private static final int REMEMBERED = 1 << 14;

  /** The number of items that fit into a buffer if it is not known. */
  public static final int UNKNOWN = Integer.MAX_VALUE;

  private final boolean inOrder;
  private final int patience;
  private final int capacity;
  private final Map<Item, Long> putBegan = new HashMap<>();
  private final Map<Integer, Long> takeBegan = new HashMap<>();

  /** The items whose put has returned and whose take has not, in the order of these returns. */
  private final Map<Item, Stored> stored = new LinkedHashMap<>();

  private final Set<Item> taken = new LinkedHashSet<>();

  /** The items taken before their put returned. */
  private final Set<Item> takenEarly = new HashSet<>();

  private long time;
  private long takes;

  /** The takes that threw: each may have taken an item out of the buffer before. */
  private long takesThatThrew;

  /** An item whose put has returned, and when the first younger one was taken. */
  private static final class Stored {
    private final long since;
    private long passedAt = Long.MAX_VALUE;
    private long takesBefore;

    Stored(long since) {
      this.since = since;
    }

    boolean isPassed() {
      return passedAt < Long.MAX_VALUE;
    }
  }

  /** The fault of a call. */
  public record Finding(ViolationKind kind, Item item, String sentence) {}

  /**
   * Creates a judge of a buffer that is empty.
   *
   * @param inOrder whether items are to come out in the order in which they went in
   * @param patience the number of takes after which an item that was passed counts as lost
   * @param capacity the number of items that fit in; {@link #UNKNOWN} if it is not known
   */
  public CallJudge(boolean inOrder, int patience, int capacity) {
    this.capacity = capacity;
    this.inOrder = inOrder;
    this.patience = patience;
  }

  public synchronized void putBegins(Item item) {
    putBegan.put(item, ++time);
  }

  /** The put has returned, and has stored the item; returns what is wrong, if something is. */
  public synchronized Optional<Finding> putReturned(Item item) {
    time++;
    if (takenEarly.remove(item)) {
      putBegan.remove(item);
    } else {
      stored.put(item, new Stored(time));
    }
    long surelyIn = stored.size() - takeBegan.size() - takesThatThrew;
    return surelyIn > capacity
        ? finding(
            ViolationKind.OVER_CAPACITY,
            item,
            "put item %d into a full buffer: it has at least "
                + "%d, and room for %d".formatted(surelyIn, capacity))
        : Optional.empty();
  }

  public synchronized void takeBegins(int thread) {
    takeBegan.put(thread, ++time);
  }

  /** The take has thrown something. */
  public synchronized void takeThrew(int thread) {
    takeBegan.remove(thread);
    takesThatThrew++;
  }

  /** The take has returned without an item. */
  public synchronized void tookNothing(int thread) {
    takeBegan.remove(thread);
  }

  /** The take has returned the item; returns what is wrong, if something is. */
  public synchronized Optional<Finding> takeReturned(int thread, Item item) {
    long began = takeBegan.getOrDefault(thread, time);
    takeBegan.remove(thread);
    time++;
    takes++;
    if (!taken.add(item)) {
      return finding(ViolationKind.DUPLICATED, item, "took item %d a second time");
    }
    forgetOldest();
    Stored entry = stored.remove(item);
    Long put = putBegan.get(item);
    if (put == null) { // it counts as lost already
      return Optional.empty();
    }
    if (entry == null) {
      takenEarly.add(item);
    } else {
      putBegan.remove(item);
    }
    if (!inOrder) {
      return Optional.empty();
    }
    pass(put);
    return entry != null && began > entry.passedAt
        ? finding(ViolationKind.OUT_OF_ORDER, item, "took item %d after a younger one")
        : lost();
  }

  /** Returns the number of items that are not both put and taken. */
  synchronized int underWay() {
    return putBegan.size();
  }

  private void forgetOldest() {
    if (taken.size() > REMEMBERED) {
      Iterator<Item> oldest = taken.iterator();
      oldest.next();
      oldest.remove();
    }
  }

  /** Notes that an item was taken whose put began then, and passed all that are older. */
  private void pass(long put) {
    for (Stored each : stored.values()) {
      if (each.since > put) {
        return;
      }
      if (!each.isPassed()) {
        each.passedAt = time;
        each.takesBefore = takes;
      }
    }
  }

  private Optional<Finding> lost() {
    Iterator<Map.Entry<Item, Stored>> oldest = stored.entrySet().iterator();
    if (!oldest.hasNext()) {
      return Optional.empty();
    }
    Map.Entry<Item, Stored> first = oldest.next();
    if (!isLost(first.getValue())) {
      return Optional.empty();
    }
    oldest.remove();
    putBegan.remove(first.getKey());
    return finding(
        ViolationKind.OVERWRITTEN, first.getKey(), "took items younger than %d, which is lost");
  }

  /** Returns true if many takes have passed the item, and none under way can have it. */
  private boolean isLost(Stored entry) {
    return entry.isPassed()
        && takes - entry.takesBefore >= patience
        && takeBegan.values().stream().noneMatch(began -> began < entry.passedAt);
  }

  private static Optional<Finding> finding(ViolationKind kind, Item item, String sentence) {
    return Optional.of(new Finding(kind, item, sentence.formatted(item.number())));
  }
}
