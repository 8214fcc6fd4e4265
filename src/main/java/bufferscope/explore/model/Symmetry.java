package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.DONE_ITEMS;
import static bufferscope.explore.model.ThreadWords.HAND;
import static bufferscope.explore.model.ThreadWords.NODE;
import static bufferscope.explore.model.ThreadWords.POSITION;
import static bufferscope.explore.model.ThreadWords.SLOT;
import static bufferscope.explore.model.ThreadWords.STATUS;

import java.util.Arrays;

/**
 * Brings states to one form if they differ only in the names of equal threads, or of items.
 *
 * <p>This is sound, since the behaviour does not depend on names (Ip and Dill, Better Verification
 * Through Symmetry, 1996). All producers run the same code, and so do all consumers. The next
 * thread at a lock or in a wait set is chosen by its place. The rules for items only test whether
 * two items are the same. A fault that can follow one of these states can follow all of them, after
 * the same number of operations and switches.
 */
public final class Symmetry {
  private static final int SMALL_BITS = 7;
  private static final int SMALL = (1 << SMALL_BITS) - 1;
  private static final int STATUS_BITS = 9;
  private static final int ITEMS_BITS = 12;
  private static final int LOCKS_BITS = 4;

  /** Stands for an item that is in the hands of one thread and nowhere else. */
  private static final int ONLY_IN_HAND = SMALL;

  private final Layout layout;
  private final boolean on;
  private final boolean sorting;
  private final boolean ordered;
  private final Bisimulation bisimulation;
  private final LatePlaces places;
  private final int[] itemWords;
  private final long[] keys;
  private final int[] threadWords;

  /** The items met so far, in the order in which they are renumbered from 1. */
  private final int[] items;

  private int itemCount;

  /** The threads by their places after the last {@link #normalise}. */
  private final int[] order;

  /**
   * Creates a symmetry that sorts threads and items, or neither; {@code ordered} if {@link
   * CallOrder} is recorded.
   */
  public Symmetry(Machine machine, boolean on, boolean ordered) {
    this(machine, on, on, ordered);
  }

  /** Returns a symmetry that leaves threads where they are. */
  public static Symmetry ofItems(Machine machine) {
    return new Symmetry(machine, true, false, false);
  }

  private Symmetry(Machine machine, boolean on, boolean sorting, boolean ordered) {
    this(
        machine.layout,
        new Bisimulation(machine.layout, machine.automaton),
        machine.latePlaces,
        on,
        sorting,
        ordered);
  }

  private Symmetry(
      Layout layout,
      Bisimulation bisimulation,
      LatePlaces places,
      boolean on,
      boolean sorting,
      boolean ordered) {
    this.ordered = ordered;
    this.layout = layout;
    this.bisimulation = bisimulation;
    this.places = places;
    this.sorting = sorting;
    this.itemWords = layout.itemWords(ordered);
    this.on = on && isSmall(layout);
    keys = new long[layout.threads];
    threadWords = new int[layout.threads * ThreadWords.COUNT];
    items = new int[itemWords.length + layout.threads];
    order = new int[layout.threads];
    resetOrder();
  }

  /** Returns a symmetry with the same forms, for another thread; see {@link Machine#setFrozen}. */
  public Symmetry forAnotherThread() {
    return new Symmetry(layout, bisimulation, places, on, sorting, ordered);
  }

  /**
   * Returns true if the differences between threads fit into a long; if not, no search can finish
   * anyway.
   */
  private boolean isSmall(Layout of) {
    return itemWords.length + of.threads < SMALL
        && (of.bounds.isEndless() || of.bounds.items() < 1 << ITEMS_BITS)
        && of.locks.size() <= LOCKS_BITS;
  }

  private void resetOrder() {
    for (int thread = 0; thread < order.length; thread++) {
      order[thread] = thread;
    }
  }

  public boolean isOn() {
    return on;
  }

  /** Returns the thread at {@code place} in the form that {@link #normalise} made. */
  public int threadAt(int place) {
    return order[place];
  }

  /**
   * Brings the state to its form.
   *
   * @param s the words, of which the last is the thread that acted last, as 1 + thread or 0
   */
  public void normalise(int[] s) {
    if (!on) {
      return;
    }
    if (sorting) {
      bisimulation.merge(s);
      places.settle(s);
    }
    itemCount = 0;
    for (int word : itemWords) {
      s[word] = s[word] == 0 ? 0 : number(s[word], true);
    }
    for (int thread = 0; thread < layout.threads; thread++) {
      int hand = ThreadWords.of(thread) + HAND;
      s[hand] = s[hand] == 0 ? 0 : number(s[hand], ordered);
      if (layout.bounds.isEndless()) {
        s[ThreadWords.of(thread) + DONE_ITEMS] = 0; // the number of items left is always the same
      }
      keys[thread] = key(s, thread);
    }
    resetOrder();
    if (sorting && !sortThreads()) {
      permute(s);
    }
    numberHands(s);
  }

  /**
   * Returns true if the state, which is in its form, stays the same when that thread and the
   * previous one change places: then the choices of either lead to the same states.
   */
  public boolean isTwinOfPrevious(int[] s, int thread) {
    if (!on || !sorting || thread == 0 || thread == layout.bounds.producers()) {
      return false;
    }
    int at = ThreadWords.of(thread);
    int previous = ThreadWords.of(thread - 1);
    return s[previous + NODE] == s[at + NODE]
        && Arrays.equals(s, previous, at, s, at, at + ThreadWords.COUNT)
        && !isNamed(s, thread)
        && !isNamed(s, thread - 1);
  }

  /** Returns true if the thread owns a lock or acted last. */
  private boolean isNamed(int[] s, int thread) {
    for (int lock = 0; lock < layout.locks.size(); lock++) {
      if (s[layout.owner(lock)] == thread + 1) {
        return true;
      }
    }
    return s[layout.size()] == thread + 1;
  }

  /** Sorts the threads; returns true if they were in order before. */
  private boolean sortThreads() {
    boolean producers = sort(0, layout.bounds.producers());
    boolean consumers = sort(layout.bounds.producers(), layout.threads);
    return producers && consumers;
  }

  /**
   * Returns the new number of the item; {@link #ONLY_IN_HAND} if it has none and should get none.
   */
  private int number(int item, boolean anew) {
    for (int i = 0; i < itemCount; i++) {
      if (items[i] == item) {
        return i + 1;
      }
    }
    if (!anew) {
      return ONLY_IN_HAND;
    }
    items[itemCount++] = item;
    return itemCount;
  }

  /** Returns all properties of a thread in one number. */
  private long key(int[] s, int thread) {
    int at = ThreadWords.of(thread);
    long key = s[at + NODE];
    key = key << STATUS_BITS | s[at + STATUS];
    key = key << SMALL_BITS | s[at + POSITION];
    key = key << SMALL_BITS | s[at + HAND];
    key = key << SMALL_BITS | s[at + SLOT];
    key = key << ITEMS_BITS | s[at + DONE_ITEMS];
    for (int lock = 0; lock < LOCKS_BITS; lock++) {
      boolean owns = lock < layout.locks.size() && s[layout.owner(lock)] == thread + 1;
      key = key << 1 | (owns ? 1 : 0);
    }
    return key << 1 | (s[layout.size()] == thread + 1 ? 1 : 0);
  }

  /** Sorts the order of threads by their keys; returns true if it was sorted before. */
  private boolean sort(int from, int to) {
    boolean sorted = true;
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      int thread = order[i];
      int j = i - 1;
      while (j >= from && keys[j] > key) {
        keys[j + 1] = keys[j];
        order[j + 1] = order[j];
        j--;
        sorted = false;
      }
      keys[j + 1] = key;
      order[j + 1] = thread;
    }
    return sorted;
  }

  private void permute(int[] s) {
    System.arraycopy(s, 0, threadWords, 0, threadWords.length);
    for (int place = 0; place < order.length; place++) {
      System.arraycopy(
          threadWords, ThreadWords.of(order[place]), s, ThreadWords.of(place), ThreadWords.COUNT);
    }
    for (int lock = 0; lock < layout.locks.size(); lock++) {
      s[layout.owner(lock)] = renamed(s[layout.owner(lock)]);
    }
    s[layout.size()] = renamed(s[layout.size()]);
  }

  private int renamed(int threadFromOne) {
    for (int place = 0; place < order.length; place++) {
      if (order[place] == threadFromOne - 1) {
        return place + 1;
      }
    }
    return threadFromOne;
  }

  private void numberHands(int[] s) {
    for (int thread = 0; thread < layout.threads; thread++) {
      int hand = ThreadWords.of(thread) + HAND;
      if (s[hand] == ONLY_IN_HAND) {
        s[hand] = ++itemCount;
      }
    }
  }
}
