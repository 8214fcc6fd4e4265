package bufferscope.explore.search;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The strongly connected components of a graph without the edges that end a call of one thread, by
 * Tarjan's algorithm with an explicit stack instead of recursion.
 */
final class Components {
  private final StateGraph graph;
  private final int thread;

  /** The order in which states were reached, from 1; 0 for not yet. */
  private final int[] index;

  private final int[] low;

  /** The component of a state, or -1 while it has none. */
  private final int[] component;

  private final int[] open;
  private int opened;
  private int visited;
  private int count;

  Components(StateGraph graph, int thread) {
    this.graph = graph;
    this.thread = thread;
    int size = graph.size();
    index = new int[size];
    low = new int[size];
    component = new int[size];
    open = new int[size];
    Arrays.fill(component, -1);
    for (int state = 0; state < size; state++) {
      if (index[state] == 0) {
        visit(state);
      }
    }
  }

  private void visit(int root) {
    int[] path = new int[16];
    int[] nextWay = new int[16];
    int depth = 0;
    path[0] = enter(root);
    nextWay[0] = graph.firstWay(root);
    while (depth >= 0) {
      int state = path[depth];
      if (nextWay[depth] == graph.firstWay(state + 1)) {
        leave(state);
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[state]);
        }
        continue;
      }
      int way = nextWay[depth]++;
      int end = graph.end(way);
      if (isLeftOut(way)) {
        continue;
      }
      if (index[end] == 0) {
        depth++;
        if (depth == path.length) {
          path = Arrays.copyOf(path, 2 * depth);
          nextWay = Arrays.copyOf(nextWay, 2 * depth);
        }
        path[depth] = enter(end);
        nextWay[depth] = graph.firstWay(end);
      } else if (component[end] < 0) {
        low[state] = Math.min(low[state], index[end]);
      }
    }
  }

  private boolean isLeftOut(int way) {
    return graph.mover(way) == thread && graph.callEnds(way);
  }

  private int enter(int state) {
    index[state] = ++visited;
    low[state] = visited;
    open[opened++] = state;
    return state;
  }

  private void leave(int state) {
    if (low[state] != index[state]) {
      return;
    }
    int member;
    do {
      member = open[--opened];
      component[member] = count;
    } while (member != state);
    count++;
  }

  /**
   * Returns a state of a component in which the thread starves; one in which the thread cannot
   * move, if there is one.
   */
  OptionalInt starving() {
    boolean[] callsEnd = new boolean[count];
    long[] served = new long[count]; // the threads that move, or cannot move at times
    for (int state = 0; state < component.length; state++) {
      int own = component[state];
      served[own] |= ~graph.movable(state);
      for (int way = graph.firstWay(state); way < graph.firstWay(state + 1); way++) {
        if (component[graph.end(way)] == own && !isLeftOut(way)) {
          served[own] |= 1L << graph.mover(way);
          callsEnd[own] |= graph.callEnds(way);
        }
      }
    }
    OptionalInt found = OptionalInt.empty();
    for (int state = 0; state < component.length; state++) {
      if (callsEnd[component[state]] && served[component[state]] == ~0L) {
        if ((graph.movable(state) >> thread & 1) == 0) {
          return OptionalInt.of(state);
        }
        found = OptionalInt.of(state);
      }
    }
    return found;
  }
}
