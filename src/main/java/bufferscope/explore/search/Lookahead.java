package bufferscope.explore.search;

import bufferscope.explore.model.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Expands states of one cost on several cores before it is their turn.
 *
 * <p>Each successor of a state costs more than the state. So the successors of all states of one
 * cost can be computed in any order, before any of them is stored. Only this computation uses
 * several cores. After it, the search goes through the states one by one as without it, and takes
 * the successors that are ready. It reaches the same states in the same order, hence the same
 * verdict and the same schedule.
 *
 * <p>While threads look ahead, none of them changes what another reads: neither the store nor the
 * known calls of the buffer. Most edges lead to states that are stored already, and are left out at
 * once. States that lead to unknown calls, or to an exception, are left to the search itself.
 */
final class Lookahead {
  /** The maximum number of states that are expanded ahead at a time. */
  private static final int BATCH = 64 * Slice.SIZE;

  private final Cores cores;
  private final Frontier frontier;
  private final StateStore store;
  private final Machine machine;

  /** One expander for each thread. */
  private final List<Expander> expanders = new ArrayList<>();

  private final List<Slice> slices = new ArrayList<>();
  private final int[] states = new int[BATCH];
  private int count;
  private int next;

  /**
   * The cores on which a search runs.
   *
   * @param threads the number of threads that expand states
   * @param fewest the number of states of one cost from which looking ahead pays
   */
  record Cores(int threads, int fewest) {
    static final Cores ONE = new Cores(1, Integer.MAX_VALUE);
    static final Cores ALL = new Cores(Runtime.getRuntime().availableProcessors(), 256);
  }

  Lookahead(Cores cores, Frontier frontier, StateStore store, Machine machine, Expander own) {
    this.cores = cores;
    this.frontier = frontier;
    this.store = store;
    this.machine = machine;
    expanders.add(own);
  }

  /** Looks ahead if that pays; called before the frontier is polled. */
  void prepare() {
    if (next < count || cores.threads() == 1) {
      return;
    }
    next = 0;
    count = frontier.peek(states);
    if (count < cores.fewest()) {
      count = 0;
      return;
    }
    while (expanders.size() < cores.threads()) {
      expanders.add(expanders.get(0).forAnotherThread());
    }
    while (slices.size() * Slice.SIZE < count) {
      slices.add(new Slice(store));
    }
    slices.forEach(Slice::clear);
    expand();
  }

  private void expand() {
    int cost = frontier.cost();
    AtomicInteger claimed = new AtomicInteger();
    List<ForkJoinTask<?>> tasks = new ArrayList<>(cores.threads());
    machine.setFrozen(true);
    try {
      for (Expander expander : expanders.subList(1, expanders.size())) {
        tasks.add(ForkJoinPool.commonPool().submit(() -> expand(expander, claimed, cost)));
      }
      expand(expanders.get(0), claimed, cost);
    } finally {
      tasks.forEach(ForkJoinTask::quietlyJoin);
      machine.setFrozen(false);
    }
  }

  private void expand(Expander expander, AtomicInteger claimed, int cost) {
    int slice = claimed.getAndIncrement();
    while (slice * Slice.SIZE < count) {
      slices.get(slice).fill(expander, states, slice * Slice.SIZE, count, cost);
      slice = claimed.getAndIncrement();
    }
  }

  /**
   * Hands over the successors of the state that was polled after {@link #prepare}; returns false if
   * they are not known.
   */
  boolean handOver(int state, Expander.Sink sink) {
    if (count == 0) {
      return false;
    }
    int number = next++;
    return slices.get(number / Slice.SIZE).handOver(number % Slice.SIZE, state, sink);
  }

  /** Releases the memory. */
  void release() {
    slices.clear();
    expanders.clear();
    count = 0;
  }
}
