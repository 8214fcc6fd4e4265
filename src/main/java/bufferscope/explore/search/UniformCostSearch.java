package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Packing;
import bufferscope.explore.model.Symmetry;
import bufferscope.measure.ViolationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One visit to all states within the bounds, in the order of the cost of getting there, until the
 * cheapest way to something wrong is known.
 */
final class UniformCostSearch {
  /** How many states are looked at between two reports. */
  private static final int REPORT = 4096;

  private static final int SWITCH = 1 << Frontier.MINOR_BITS;

  private final Machine machine;
  private final int[] start;
  private final Reduction reduction;
  private final ScheduleCost minimised;
  private final Limits limits;
  private final boolean ordered;
  private final Packing packing;
  private final Symmetry symmetry;
  private final StateStore store;
  private final Frontier frontier = new Frontier();
  private final Successors successors;

  /** Where in the words of a state it says who acted last, as 1 + thread. */
  private final int lastActor;

  private final int[] here;
  private final int[] there;
  private final long[] packed;
  private long transitions;
  private long operations;
  private @Nullable Wrong wrong;
  private final int leastDepth;

  /**
   * The cheapest way known to something wrong.
   *
   * @param choice the last choice, or {@link #NO_CHOICE} if the state itself is wrong
   */
  private record Wrong(ViolationKind kind, int state, int choice, int cost) {
    static final int NO_CHOICE = -1;
  }

  /** The order of items has to be judged by calls, and was not kept. */
  static final class NotPlainException extends RuntimeException {}

  /** A way to something wrong. */
  record Way(ViolationKind kind, List<Choice> schedule) {}

  UniformCostSearch(
      Model model,
      Machine machine,
      int[] start,
      Reduction reduction,
      boolean symmetric,
      ScheduleCost minimised,
      Limits limits) {
    this.machine = machine;
    this.start = machine.adopted(start);
    this.reduction = reduction;
    this.minimised = minimised;
    this.limits = limits;
    ordered = machine.keepsCallOrder(start);
    symmetry = new Symmetry(machine, symmetric, ordered);
    packing = new Packing(machine.layout(), symmetry.isOn(), ordered);
    store = new StateStore(packing.size());
    lastActor = machine.layout().size();
    successors = new Successors(machine, model.semantics(), reduction, symmetry, minimised);
    here = successors.here;
    there = successors.there;
    packed = new long[packing.size()];
    leastDepth = new SequentialRun(machine, this.start).operations();
  }

  /**
   * Goes through the states.
   *
   * @return the cheapest way to something wrong, or nothing if there is none
   * @throws BeyondLimitsException if it came to a limit before it could tell
   */
  Optional<Way> run() {
    System.arraycopy(start, 0, there, 0, start.length);
    arrive(StateStore.NONE, 0, 0);
    int looked = 0;
    while (!frontier.isEmpty() && (wrong == null || frontier.cost() < wrong.cost)) {
      int cost = frontier.cost();
      int state = frontier.poll();
      if (store.cost(state) == cost) {
        expand(state, cost);
      }
      if (++looked % REPORT == 0) {
        report(cost);
      }
    }
    if (wrong == null && machine.isPolling()) {
      new Livelock(machine, store, packing, symmetry, successors)
          .state(this::report)
          .ifPresent(
              state -> note(ViolationKind.LIVELOCK, state, Wrong.NO_CHOICE, store.cost(state)));
    }
    return Optional.ofNullable(wrong).map(this::way);
  }

  private void report(int cost) {
    Limits.Progress progress =
        new Limits.Progress(
            store.count(),
            transitions,
            depth(cost),
            minimised == ScheduleCost.OPERATIONS && wrong == null ? leastDepth : 0,
            wrong == null ? 0 : depth(wrong.cost),
            frontier.size(),
            store.bytes());
    if (!limits.watcher().goesOn(progress)) {
      throw new BeyondLimitsException("the search was stopped");
    }
  }

  private int depth(int cost) {
    return minimised == ScheduleCost.SWITCHES ? cost / SWITCH : cost;
  }

  private void expand(int state, int cost) {
    store.unpack(state, packing, here);
    boolean somebodyMoves = successors.visit((choice, done) -> follow(state, cost, choice, done));
    if (!somebodyMoves && machine.quiescence().isStuck(here)) {
      note(
          machine.moves().anySpins(here) ? ViolationKind.LIVELOCK : ViolationKind.DEADLOCK,
          state,
          Wrong.NO_CHOICE,
          cost);
    }
  }

  private void follow(int state, int cost, int choice, int done) {
    int thread = PackedChoice.thread(choice);
    transitions++;
    operations += done;
    int newCost = cost + done;
    if (minimised == ScheduleCost.SWITCHES) {
      newCost += here[lastActor] == 0 || here[lastActor] == thread + 1 ? 0 : SWITCH;
    }
    if (!ordered && !machine.isPlain()) {
      throw new NotPlainException();
    }
    ViolationKind kind = machine.wrong();
    if (kind == null) {
      arrive(state, choice, newCost);
    } else {
      note(kind, state, choice, newCost);
    }
  }

  private void arrive(int parent, int choice, int cost) {
    symmetry.normalise(there);
    packing.pack(there, packed);
    int state = store.reach(packed, parent, choice, cost);
    if (state != StateStore.NONE) {
      frontier.add(state, cost);
      if (store.count() > limits.maxStates()) {
        throw new BeyondLimitsException(
            "%,d states were visited and there are more".formatted(limits.maxStates()));
      }
    }
  }

  private void note(ViolationKind kind, int state, int choice, int cost) {
    if (wrong == null || cost < wrong.cost) {
      wrong = new Wrong(kind, state, choice, cost);
    }
  }

  private Way way(Wrong found) {
    List<Integer> stretches = new ArrayList<>();
    if (found.choice != Wrong.NO_CHOICE) {
      stretches.add(found.choice);
    }
    for (int state = found.state; store.parent(state) != StateStore.NONE; ) {
      stretches.add(store.choice(state));
      state = store.parent(state);
    }
    Collections.reverse(stretches);
    ScheduleBuilder schedule = new ScheduleBuilder(machine, successors, symmetry);
    return new Way(found.kind, schedule.choices(start, stretches));
  }

  /** Gives back the memory that the states take; what was counted remains. */
  void release() {
    store.release();
    frontier.release();
  }

  Outcome.Effort effort(long nanos) {
    return new Outcome.Effort(
        store.count(), transitions, operations, reduction.isOn(), store.bytes(), nanos);
  }
}
