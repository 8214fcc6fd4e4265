package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.HAND;
import static bufferscope.explore.model.ThreadWords.ORDER;
import static bufferscope.explore.model.ThreadWords.OWN;

import bufferscope.measure.ViolationKind;
import bufferscope.sync.controlled.Operation;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks that items come out in the order in which they went in, by the calls alone, whatever the
 * buffer is made of.
 *
 * <p>An item is older than another if its put returned before the put of the other began. It must
 * not be taken by a call that began after a take of the younger one had returned: otherwise no
 * order of the calls that agrees with their times is the order of a queue (Henzinger, Sezgin,
 * Vafeiadis, Aspect-Oriented Linearizability Proofs, CONCUR 2013). Of calls that overlap, either
 * may have been the first. A call begins with its first operation, since a thread that has done
 * nothing yet could as well have called later.
 *
 * <p>The entries are the items whose put has returned and whose take has not, in the order in which
 * the puts returned. The items older than a given item are therefore the first few entries, so
 * their number is enough to store them. The same holds for the items that are older than one that
 * was taken.
 */
final class CallOrder {
  private final Layout layout;

  CallOrder(Layout layout) {
    this.layout = layout;
  }

  boolean isKept(int[] s) {
    return s[layout.ordered] != 0;
  }

  /** The thread does an operation of its call, perhaps the first one. */
  void act(int[] s, int thread, int ownItem) {
    int at = ThreadWords.of(thread);
    if (!isKept(s) || s[at + ORDER] != 0) {
      return;
    }
    if (layout.isProducer(thread)) {
      s[at + ORDER] = 1 + entries(s);
      s[at + OWN] = ownItem;
    } else {
      s[at + ORDER] = 1 + s[layout.overdue];
    }
  }

  private int entries(int[] s) {
    int count = 0;
    while (count < layout.entries && s[layout.entry(count)] != 0) {
      count++;
    }
    return count;
  }

  /** The thread makes no more calls and did not finish this one. */
  void giveUp(int[] s, int thread) {
    if (!layout.isProducer(thread)) { // what a put has stored may still be taken
      s[ThreadWords.of(thread) + ORDER] = 0;
    }
  }

  void putReturned(int[] s, int thread) {
    if (!isKept(s)) {
      return;
    }
    int at = ThreadWords.of(thread);
    if (s[at + OWN] != 0) { // else a take has returned the item before
      forgetDropped(s);
      int entry = entries(s);
      s[layout.entry(entry)] = s[at + OWN];
      s[layout.entryOlder(entry)] = s[at + ORDER] - 1;
    }
    s[at + OWN] = 0;
    s[at + ORDER] = 0;
  }

  /** Removes items that were dropped if the entries are full. */
  private void forgetDropped(int[] s) {
    for (int entry = layout.entries - 1; entries(s) == layout.entries; entry--) {
      if (!isSomewhere(s, s[layout.entry(entry)])) {
        remove(s, entry);
      }
    }
  }

  private boolean isSomewhere(int[] s, int item) {
    return IntStream.of(layout.itemWords(false)).anyMatch(word -> s[word] == item)
        || IntStream.range(0, layout.threads)
            .anyMatch(thread -> s[ThreadWords.of(thread) + HAND] == item);
  }

  /** The call of the thread did nothing, and will be made again. */
  void didNothing(int[] s, int thread) {
    int at = ThreadWords.of(thread);
    s[at + ORDER] = 0;
    s[at + OWN] = 0;
  }

  /** Returns true if the thread has done nothing yet in its call. */
  boolean isBetweenCalls(int[] s, int thread) {
    return s[ThreadWords.of(thread) + ORDER] == 0;
  }

  /** Returns a number of items that are in the buffer, whatever the takes under way have done. */
  int surelyIn(int[] s) {
    int takes = 0;
    for (int thread = layout.bounds.producers(); thread < layout.threads; thread++) {
      takes += s[ThreadWords.of(thread) + ORDER] == 0 ? 0 : 1;
    }
    return entries(s) - takes;
  }

  /** Returns true if no item is left that was put and not taken. */
  boolean isUsedUp(int[] s) {
    return entries(s) == 0;
  }

  /** A take returned the item. Returns the violation, or null if there is none. */
  @Nullable ViolationKind takeReturned(int[] s, int thread, int item) {
    if (!isKept(s)) {
      return null;
    }
    if (item == Operation.SOME_ITEM) {
      someTaken(s, thread);
      return null;
    }
    if (item == Operation.NO_ITEM) {
      return ViolationKind.TOOK_FROM_EMPTY;
    }
    if (item == Operation.NOT_AN_ITEM) {
      return ViolationKind.NOT_CONSERVED;
    }
    int began = ThreadWords.of(thread) + ORDER;
    int overdue = s[began] - 1;
    s[began] = 0;
    for (int entry = 0; entry < layout.entries; entry++) {
      if (s[layout.entry(entry)] == item) {
        taken(s, s[layout.entryOlder(entry)]);
        remove(s, entry);
        return entry < overdue && layout.traits.judgesOrder() ? ViolationKind.OUT_OF_ORDER : null;
      }
    }
    for (int producer = 0; producer < layout.bounds.producers(); producer++) {
      int at = ThreadWords.of(producer);
      if (s[at + OWN] == item) {
        taken(s, s[at + ORDER] - 1);
        s[at + OWN] = 0;
        return null;
      }
    }
    return ViolationKind.DUPLICATED;
  }

  /** Some item was taken, and it is not known which one: counts it as the oldest. */
  private void someTaken(int[] s, int thread) {
    s[ThreadWords.of(thread) + ORDER] = 0;
    if (entries(s) > 0) {
      remove(s, 0);
      return;
    }
    for (int producer = 0; producer < layout.bounds.producers(); producer++) {
      int own = ThreadWords.of(producer) + OWN;
      if (s[own] != 0) {
        s[own] = 0;
        return;
      }
    }
  }

  /** Records that an item was taken while {@code older} entries are older. */
  private void taken(int[] s, int older) {
    s[layout.overdue] = Math.max(s[layout.overdue], older);
  }

  private void remove(int[] s, int entry) {
    int last = entries(s) - 1;
    for (int i = entry; i < last; i++) {
      s[layout.entry(i)] = s[layout.entry(i + 1)];
      s[layout.entryOlder(i)] = s[layout.entryOlder(i + 1)];
    }
    s[layout.entry(last)] = 0;
    s[layout.entryOlder(last)] = 0;
    for (int i = 0; i < last; i++) {
      s[layout.entryOlder(i)] -= s[layout.entryOlder(i)] > entry ? 1 : 0;
    }
    for (int thread = 0; thread < layout.threads; thread++) {
      int at = ThreadWords.of(thread) + ORDER;
      s[at] -= s[at] > entry + 1 ? 1 : 0;
    }
    s[layout.overdue] -= s[layout.overdue] > entry ? 1 : 0;
  }
}
