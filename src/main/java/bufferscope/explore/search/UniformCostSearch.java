package bufferscope.explore.search;

import bufferscope.explore.model.Choice;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Model;
import bufferscope.explore.model.Packing;
import bufferscope.explore.model.Race;
import bufferscope.explore.model.Symmetry;
import bufferscope.explore.search.Lookahead.Cores;
import bufferscope.measure.ViolationKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One visit to all states within the bounds, in the order of the cost to reach them, until the
 * cheapest way to a fault is known.
 */
final class UniformCostSearch implements Expander.Sink {
  /** The number of states between two reports of progress. */
  private static final int REPORT = 4096;

  private final Machine machine;
  private final int[] start;
  private final Reduction reduction;
  private final ScheduleCost minimised;
  private final Limits limits;
  private final Packing packing;
  private final Symmetry symmetry;
  private final StateStore store;
  private final Frontier frontier = new Frontier();
  private final Expander expander;
  private final Lookahead lookahead;
  private long transitions;
  private long operations;
  private @Nullable Wrong wrong;

  /** The cheapest way to a data race. One on a collection takes precedence over one on a field. */
  private @Nullable Wrong race;

  /** Whether {@code race} is on a collection. */
  private boolean breaking;

  private final EndsOfProgram ends = new EndsOfProgram();
  private final Set<String> races = new LinkedHashSet<>();
  private final int leastDepth;

  /**
   * The cheapest known way to a fault.
   *
   * @param choice the last choice, or {@link Expander#NO_CHOICE} if the state itself is wrong
   */
  private record Wrong(ViolationKind kind, int state, int choice, int cost) {}

  /** The order of items must be judged by calls, which was not recorded. */
  static final class NotPlainException extends RuntimeException {}

  /** A way to a fault. */
  record Way(ViolationKind kind, List<Choice> schedule) {}

  UniformCostSearch(
      Model model,
      Machine machine,
      int[] start,
      Reduction reduction,
      boolean symmetric,
      ScheduleCost minimised,
      Limits limits,
      Cores cores) {
    this.machine = machine;
    this.start = machine.adopted(start);
    this.reduction = reduction;
    this.minimised = minimised;
    this.limits = limits;
    boolean ordered = machine.keepsCallOrder(start);
    symmetry = new Symmetry(machine, symmetric, ordered);
    packing = new Packing(machine.layout(), symmetry.isOn(), ordered);
    store = new StateStore(packing.size());
    expander = new Expander(machine, reduction, minimised, ordered, packing, symmetry, store);
    lookahead = new Lookahead(cores, frontier, store, machine, expander);
    leastDepth = new SequentialRun(machine, this.start).operations();
  }

  /**
   * Visits the states.
   *
   * @return the cheapest way to a fault, or nothing if there is none; if there are too many states,
   *     the cheapest one so far
   * @throws BeyondLimitsException if a limit was reached, or the search stopped, before a verdict
   */
  Optional<Way> run() {
    try {
      visit();
    } catch (BeyondLimitsException e) {
      wrong = wrong == null ? race : wrong;
      if (wrong == null || store.count() <= limits.maxStates()) {
        throw e;
      }
    }
    return Optional.ofNullable(wrong).map(this::way);
  }

  private void visit() {
    expander.start(start, this);
    int looked = 0;
    while (!frontier.isEmpty() && (wrong == null || frontier.cost() < wrong.cost)) {
      int cost = frontier.cost();
      lookahead.prepare();
      int state = frontier.poll();
      if (machine.isByValue()) {
        noteRace(state, cost);
      }
      if (!lookahead.handOver(state, this) && store.cost(state) == cost) {
        expander.expand(state, cost, this);
      }
      if (++looked % REPORT == 0) {
        report(cost);
      }
    }
    if (wrong == null && machine.isPolling()) {
      new Livelock(machine, store, packing, symmetry, expander.successors())
          .state(this::report)
          .ifPresent(
              state -> note(ViolationKind.LIVELOCK, state, Expander.NO_CHOICE, store.cost(state)));
    }
    if (wrong == null) {
      ends.leftOver()
          .ifPresent(
              state -> note(ViolationKind.LEFT_OVER, state, Expander.NO_CHOICE, store.cost(state)));
    }
    if (wrong == null) {
      wrong = race;
    }
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
    return minimised == ScheduleCost.SWITCHES ? cost / Expander.SWITCH : cost;
  }

  /** Records the cheapest way to a data race of either sort. */
  private void noteRace(int state, int cost) {
    int[] words = expander.successors().here;
    store.unpack(state, packing, words);
    Race.in(machine, words)
        .ifPresent(
            found -> {
              races.add(found.text(machine, words));
              boolean isFirst =
                  race == null
                      || (found.breaks() && !breaking)
                      || (found.breaks() == breaking && cost < race.cost);
              if (isFirst) {
                race = new Wrong(ViolationKind.DATA_RACE, state, Expander.NO_CHOICE, cost);
                breaking = found.breaks();
              }
            });
  }

  /** Returns the data races that were met, in words. */
  Set<String> races() {
    return races;
  }

  @Override
  public void follow(int ways, int done) {
    transitions += ways;
    operations += done;
  }

  @Override
  public void arrive(long[] packed, int parent, int choice, int cost) {
    int state = store.reach(packed, parent, choice, cost);
    if (state != StateStore.NONE) {
      frontier.add(state, cost);
      if (store.count() > limits.maxStates()) {
        throw new BeyondLimitsException(
            "%,d states were visited and there are more".formatted(limits.maxStates()));
      }
    }
  }

  @Override
  public void note(ViolationKind kind, int state, int choice, int cost) {
    if (wrong == null || cost < wrong.cost) {
      wrong = new Wrong(kind, state, choice, cost);
    }
  }

  @Override
  public void end(int state, BitSet leftOver, int cost) {
    ends.add(state, leftOver);
  }

  private Way way(Wrong found) {
    List<Integer> stretches = new ArrayList<>();
    if (found.choice != Expander.NO_CHOICE) {
      stretches.add(found.choice);
    }
    for (int state = found.state; store.parent(state) != StateStore.NONE; ) {
      stretches.add(store.choice(state));
      state = store.parent(state);
    }
    Collections.reverse(stretches);
    ScheduleBuilder schedule = new ScheduleBuilder(machine, expander.successors(), symmetry);
    return new Way(found.kind, schedule.choices(start, stretches));
  }

  /** Releases the memory of the states; the counts remain. */
  void release() {
    store.release();
    frontier.release();
    lookahead.release();
  }

  Outcome.Effort effort(long nanos) {
    return new Outcome.Effort(
        store.count(), transitions, operations, reduction.isOn(), store.bytes(), nanos);
  }
}
