package bufferscope.explore.search;

import bufferscope.measure.ViolationKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A few states of one cost, and the successors of each. A way to a state that is already stored
 * with the same or a lower cost is left out.
 */
final class Slice implements Expander.Sink {
  /** The maximum number of states in a slice. */
  static final int SIZE = 64;

  private static final int NOT_READY = -1;

  private final StateStore store;

  /** By state: the end of its successors, or {@link #NOT_READY}. */
  private final int[] ends = new int[SIZE];

  private final int[] ways = new int[SIZE];
  private final int[] operations = new int[SIZE];

  /** The index of the state that is being expanded, and the number of successors so far. */
  private int at;

  private int size;

  private int[] choices = new int[SIZE];
  private int[] costs = new int[SIZE];

  /** The violation after the choice; null if the choice leads to a state. */
  private @Nullable ViolationKind[] kinds = new @Nullable ViolationKind[SIZE];

  private long[] packed;
  private final long[] handedOver;

  Slice(StateStore store) {
    this.store = store;
    packed = new long[SIZE * store.size()];
    handedOver = new long[store.size()];
  }

  /** Removes everything. */
  void clear() {
    Arrays.fill(ends, NOT_READY);
    Arrays.fill(ways, 0);
    Arrays.fill(operations, 0);
    size = 0;
  }

  /** Expands the states from {@code first} on, as many as fit. */
  void fill(Expander expander, int[] states, int first, int end, int cost) {
    for (at = 0; at < Math.min(SIZE, end - first); at++) {
      int before = size;
      try {
        int state = states[first + at];
        if (store.cost(state) == cost) { // otherwise a cheaper way has reached it since
          expander.expand(state, cost, this);
        }
        ends[at] = size;
      } catch (RuntimeException | OutOfMemoryError e) {
        size = before; // the search itself will reach it, and report it
      }
    }
  }

  @Override
  public void follow(int count, int done) {
    ways[at] += count;
    operations[at] += done;
  }

  @Override
  public void arrive(long[] state, int parent, int choice, int cost) {
    int known = store.find(state);
    if (known == StateStore.NONE || store.cost(known) > cost) {
      add(choice, cost, null);
      System.arraycopy(state, 0, packed, (size - 1) * state.length, state.length);
    }
  }

  @Override
  public void note(ViolationKind kind, int state, int choice, int cost) {
    add(choice, cost, kind);
  }

  private void add(int choice, int cost, @Nullable ViolationKind kind) {
    if (size == choices.length) {
      packed = Arrays.copyOf(packed, 2 * packed.length);
      kinds = Arrays.copyOf(kinds, 2 * size);
      costs = Arrays.copyOf(costs, 2 * size);
      choices = Arrays.copyOf(choices, 2 * size);
    }
    choices[size] = choice;
    costs[size] = cost;
    kinds[size++] = kind;
  }

  /** Hands over the successors of the state of that index; returns false if they are not known. */
  boolean handOver(int number, int state, Expander.Sink sink) {
    if (ends[number] == NOT_READY) {
      return false;
    }
    sink.follow(ways[number], operations[number]);
    for (int i = start(number); i < ends[number]; i++) {
      ViolationKind kind = kinds[i];
      if (kind == null) {
        System.arraycopy(packed, i * handedOver.length, handedOver, 0, handedOver.length);
        sink.arrive(handedOver, state, choices[i], costs[i]);
      } else {
        sink.note(kind, state, choices[i], costs[i]);
      }
    }
    return true;
  }

  private int start(int number) {
    for (int before = number - 1; before >= 0; before--) {
      if (ends[before] != NOT_READY) {
        return ends[before];
      }
    }
    return 0;
  }
}
