package bufferscope.explore.search;

import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Packing;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Symmetry;
import java.util.Arrays;

/** All states that a model with producers that never stop can reach, and all edges between them. */
final class StateGraph {
  private static final int REPORT = 4096;

  private final Machine machine;
  private final Limits limits;
  private final Packing packing;
  private final Symmetry symmetry;
  private final StateStore store;
  private final Successors successors;
  private final long[] packed;

  /**
   * The edges, sorted by the state at which they begin: the index of the first one of each state.
   */
  private int[] first = new int[REPORT];

  /** The state that an edge leads to, and its label: a thread, and whether its call ends. */
  private int[] to = new int[REPORT];

  private int[] account = new int[REPORT];
  private int ways;

  /** For each state, the threads that can move, as a bit set. */
  private long[] movable = new long[REPORT];

  private StateGraph(Model model, Limits limits) {
    this.machine = model.machine();
    this.limits = limits;
    symmetry = Symmetry.ofItems(machine);
    packing = new Packing(machine.layout(), true, false);
    store = new StateStore(packing.size());
    Reduction none = new Reduction(machine, model.semantics(), Reduction.StepLength.SINGLE);
    successors = new Successors(machine, none, symmetry, ScheduleCost.OPERATIONS);
    packed = new long[packing.size()];
  }

  /** Builds the graph of the model; throws {@link BeyondLimitsException} if it is too large. */
  static StateGraph of(Model model, Limits limits) {
    if (model.bounds().threads() > Long.SIZE) {
      throw new BeyondLimitsException("too many threads");
    }
    StateGraph graph = new StateGraph(model, limits);
    graph.visitAll();
    return graph;
  }

  private void visitAll() {
    int[] start = machine.start(true); // nothing is judged
    System.arraycopy(start, 0, successors.there, 0, start.length);
    arrive();
    for (int state = 0; state < store.count(); state++) {
      store.unpack(state, packing, successors.here);
      if (state + 1 >= first.length) {
        first = Arrays.copyOf(first, 2 * first.length);
        movable = Arrays.copyOf(movable, first.length);
      }
      int from = state;
      successors.visit((choice, done) -> follow(from, choice));
      first[state + 1] = ways;
      if ((state + 1) % REPORT == 0 && !goesOn(state)) {
        throw new BeyondLimitsException("the search was stopped");
      }
    }
  }

  private boolean goesOn(int state) {
    int waiting = store.count() - state;
    return limits
        .watcher()
        .goesOn(new Limits.Progress(store.count(), ways, 0, 0, 0, waiting, store.bytes()));
  }

  private void follow(int from, int choice) {
    if (ways == to.length) {
      to = Arrays.copyOf(to, 2 * ways);
      account = Arrays.copyOf(account, 2 * ways);
    }
    int thread = PackedChoice.thread(choice);
    movable[from] |= 1L << thread;
    account[ways] = thread << 1 | (successors.callOver ? 1 : 0);
    to[ways] = arrive();
    ways++;
  }

  private int arrive() {
    symmetry.normalise(successors.there);
    packing.pack(successors.there, packed);
    int added = store.reach(packed, StateStore.NONE, 0, 0);
    if (store.count() > limits.maxStates()) {
      throw new BeyondLimitsException("too many states");
    }
    return added == StateStore.NONE ? store.find(packed) : added;
  }

  int size() {
    return store.count();
  }

  /** Returns the first of the edges that begin at the state; those of the next state follow. */
  int firstWay(int state) {
    return first[state];
  }

  int end(int way) {
    return to[way];
  }

  int mover(int way) {
    return account[way] >> 1;
  }

  boolean callEnds(int way) {
    return (account[way] & 1) != 0;
  }

  /** Returns the threads that can move in the state, as a bit set. */
  long movable(int state) {
    return movable[state];
  }

  State state(int number) {
    store.unpack(number, packing, successors.here);
    return State.of(Arrays.copyOf(successors.here, successors.here.length - 1));
  }
}
