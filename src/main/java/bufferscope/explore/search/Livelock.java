package bufferscope.explore.search;

import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Packing;
import bufferscope.explore.model.Symmetry;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * Looks for livelocks: states after which threads may go on for ever without progress. From such a
 * state, no continuation finishes a call or brings all threads to rest.
 *
 * <p>It is used when all states are known and none is wrong. It finds the edges between states once
 * more, and follows them backwards from all states where a call ends or no thread has to go on. The
 * states that it does not reach are livelocks. They are no deadlocks: the search would have found
 * those before.
 */
final class Livelock {
  private static final int REPORT = 4096;

  private final Machine machine;
  private final StateStore store;
  private final Packing packing;
  private final Symmetry symmetry;
  private final Successors successors;
  private final long[] packed;

  /** The edges, as pairs of states; {@link #ways} of them are used. */
  private int[] from = new int[REPORT];

  private int[] to = new int[REPORT];
  private int ways;

  Livelock(
      Machine machine,
      StateStore store,
      Packing packing,
      Symmetry symmetry,
      Successors successors) {
    this.machine = machine;
    this.store = store;
    this.packing = packing;
    this.symmetry = symmetry;
    this.successors = successors;
    packed = new long[packing.size()];
  }

  /**
   * Returns the cheapest state without a way out; {@code progress} receives the cost of the states
   * from time to time.
   */
  OptionalInt state(IntConsumer progress) {
    boolean[] hopeful = new boolean[store.count()];
    for (int state = 0; state < hopeful.length; state++) {
      hopeful[state] = follow(state);
      if (state % REPORT == 0) {
        progress.accept(store.cost(state));
      }
    }
    spreadBackwards(hopeful);
    int cheapest = StateStore.NONE;
    for (int state = 0; state < hopeful.length; state++) {
      if (!hopeful[state]
          && (cheapest == StateStore.NONE || store.cost(state) < store.cost(cheapest))) {
        cheapest = state;
      }
    }
    return cheapest == StateStore.NONE ? OptionalInt.empty() : OptionalInt.of(cheapest);
  }

  /**
   * Adds the edges that begin at the state. Returns true if a call ends on one, or no thread has to
   * go on.
   */
  private boolean follow(int state) {
    store.unpack(state, packing, successors.here);
    boolean settled = machine.quiescence().isSettled(successors.here);
    boolean[] callEnds = {false};
    successors.visit(
        (choice, done) -> {
          callEnds[0] |= successors.callOver && !machine.isProgram();
          symmetry.normalise(successors.there);
          packing.pack(successors.there, packed);
          add(state, store.find(packed));
        });
    return settled || callEnds[0];
  }

  private void add(int begin, int end) {
    if (ways == from.length) {
      from = Arrays.copyOf(from, 2 * ways);
      to = Arrays.copyOf(to, 2 * ways);
    }
    from[ways] = begin;
    to[ways++] = end;
  }

  private void spreadBackwards(boolean[] hopeful) {
    int[] first = new int[hopeful.length + 1]; // by the state that an edge leads to
    for (int way = 0; way < ways; way++) {
      first[to[way] + 1]++;
    }
    for (int state = 0; state < hopeful.length; state++) {
      first[state + 1] += first[state];
    }
    int[] next = first.clone();
    int[] before = new int[ways];
    for (int way = 0; way < ways; way++) {
      before[next[to[way]]++] = from[way];
    }
    int[] open = new int[hopeful.length];
    int known = 0;
    for (int state = 0; state < hopeful.length; state++) {
      if (hopeful[state]) {
        open[known++] = state;
      }
    }
    for (int looked = 0; looked < known; looked++) {
      for (int at = first[open[looked]]; at < first[open[looked] + 1]; at++) {
        if (!hopeful[before[at]]) {
          hopeful[before[at]] = true;
          open[known++] = before[at];
        }
      }
    }
  }
}
