package bufferscope.explore.search;

import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Packing;
import bufferscope.explore.model.Symmetry;
import bufferscope.explore.search.UniformCostSearch.NotPlainException;
import bufferscope.measure.ViolationKind;
import java.util.BitSet;

/**
 * Finds the successors of a state. Each thread can have an expander of its own, since an expander
 * changes only its own data.
 */
final class Expander {
  /** The cost of a context switch, compared with an operation, if switches are minimised. */
  static final int SWITCH = 1 << Frontier.MINOR_BITS;

  /** Stands for no choice: the state itself is wrong. */
  static final int NO_CHOICE = -1;

  private final Machine machine;
  private final Reduction reduction;
  private final ScheduleCost minimised;
  private final boolean ordered;
  private final Packing packing;
  private final Symmetry symmetry;
  private final StateStore store;
  private final Successors successors;

  /** The index of the word with the thread that acted last, as 1 + thread. */
  private final int lastActor;

  private final long[] packed;

  /** Receives the successors of a state. */
  interface Sink {
    /** Counts the ways that were followed, and the operations on them. */
    void follow(int ways, int operations);

    /** Receives a state and a way to it; the array is used again. */
    void arrive(long[] packed, int parent, int choice, int cost);

    /** Receives a violation after the choice, or in the state itself ({@link #NO_CHOICE}). */
    void note(ViolationKind kind, int state, int choice, int cost);

    /** Receives the end of a program at which these collections have elements left. */
    default void end(int state, BitSet leftOver, int cost) {}
  }

  Expander(
      Machine machine,
      Reduction reduction,
      ScheduleCost minimised,
      boolean ordered,
      Packing packing,
      Symmetry symmetry,
      StateStore store) {
    this.machine = machine;
    this.reduction = reduction;
    this.minimised = minimised;
    this.ordered = ordered;
    this.packing = packing;
    this.symmetry = symmetry;
    this.store = store;
    successors = new Successors(machine, reduction, symmetry, minimised);
    lastActor = machine.layout().size();
    packed = new long[packing.size()];
  }

  /** Returns an expander for another thread that finds the same; see {@link Machine#setFrozen}. */
  Expander forAnotherThread() {
    Machine another = machine.forAnotherThread();
    return new Expander(
        another,
        reduction.forAnotherThread(another),
        minimised,
        ordered,
        packing,
        symmetry.forAnotherThread(),
        store);
  }

  Successors successors() {
    return successors;
  }

  /** Passes the state to the sink as the first one. */
  void start(int[] words, Sink sink) {
    System.arraycopy(words, 0, successors.there, 0, words.length);
    arrive(StateStore.NONE, 0, 0, sink);
  }

  void expand(int state, int cost, Sink sink) {
    store.unpack(state, packing, successors.here);
    if (machine.quiescence().hasMissedWakeUp(successors.here)) {
      sink.note(ViolationKind.DEADLOCK, state, NO_CHOICE, cost);
      return;
    }
    boolean anyMoves = successors.visit((choice, done) -> follow(state, cost, choice, done, sink));
    if (anyMoves) {
      return;
    }
    if (machine.quiescence().isStuck(successors.here)) {
      boolean spins = machine.moves().anySpins(successors.here);
      sink.note(spins ? ViolationKind.LIVELOCK : ViolationKind.DEADLOCK, state, NO_CHOICE, cost);
    } else if (machine.judgesLeftOver() && !machine.quiescence().isCut(successors.here)) {
      sink.end(state, machine.leftOver(successors.here), cost);
    }
  }

  private void follow(int state, int cost, int choice, int done, Sink sink) {
    int thread = PackedChoice.thread(choice);
    sink.follow(1, done);
    int newCost = cost + done;
    if (minimised == ScheduleCost.SWITCHES) {
      int last = successors.here[lastActor];
      newCost += last == 0 || last == thread + 1 ? 0 : SWITCH;
    }
    if (!ordered && !machine.isPlain()) {
      throw new NotPlainException();
    }
    ViolationKind kind = machine.wrong();
    if (kind == null) {
      arrive(state, choice, newCost, sink);
    } else {
      sink.note(kind, state, choice, newCost);
    }
  }

  private void arrive(int parent, int choice, int cost, Sink sink) {
    symmetry.normalise(successors.there);
    packing.pack(successors.there, packed);
    sink.arrive(packed, parent, choice, cost);
  }
}
