package bufferscope.explore.search;

import bufferscope.explore.model.Model;
import bufferscope.explore.model.State;
import bufferscope.explore.model.Wording;
import bufferscope.sync.controlled.NotFollowedException;
import bufferscope.sync.controlled.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for threads that can be overtaken for ever: others finish call after call, and this one
 * never finishes its own.
 *
 * <p>With a limited number of items, no run goes on for ever. So this search has producers that
 * never stop. Then only the places and the number of items matter, not which items they are. So
 * there are finitely many states, and a run that goes on for ever comes round to some of them
 * again. A thread starves if there is a cycle on which another thread finishes a call, the thread
 * itself does not, and the scheduler is weakly fair: a thread that can move all the time does move.
 * A thread that finds its lock taken now and then may be passed over, as at a barging lock; the
 * next thread at a fair lock may not.
 *
 * <p>All cycles that avoid the end of the thread's calls are parts of the strongly connected
 * components of the graph without those ends (Tarjan, Depth-First Search and Linear Graph
 * Algorithms, 1972). If such a cycle is fair, so is the whole component, since it goes through more
 * states. So it is enough to examine the components. This search uses neither the stretches of
 * {@link Reduction} nor {@link Symmetry}, since both would hide which thread could move; so it is
 * slow. All producers behave alike, and so do all consumers, so one of each is examined. The result
 * is about what is possible, not about how likely it is.
 */
public final class Starvation {
  private final Model model;
  private final StateGraph graph;

  private Starvation(Model model, StateGraph graph) {
    this.model = model;
    this.graph = graph;
  }

  /**
   * Returns a sentence for each kind of thread that can be overtaken for ever, about how that
   * happens, for any number of items.
   *
   * @param model one with endless producers, in which nothing goes wrong
   * @return a sentence for each; empty if a limit was reached before the verdict
   */
  public static Optional<List<String>> sentences(Model model, Limits limits) {
    try {
      Starvation starvation = new Starvation(model, StateGraph.of(model, limits));
      List<String> sentences = new ArrayList<>();
      starvation.sentence(0).ifPresent(sentences::add);
      starvation.sentence(model.bounds().producers()).ifPresent(sentences::add);
      return Optional.of(sentences);
    } catch (BeyondLimitsException | NotFollowedException | OutOfMemoryError e) {
      return Optional.empty();
    }
  }

  private Optional<String> sentence(int thread) {
    Components components = new Components(graph, thread);
    return components.starving().stream().mapToObj(state -> sentence(thread, state)).findFirst();
  }

  private String sentence(int thread, int at) {
    State state = graph.state(at);
    Operation operation = model.operation(state, thread + 1);
    return "%s can be overtaken for ever: it may wait at line %d, %s, while others go on and on"
        .formatted(
            model.threadName(thread + 1),
            model.line(state, thread + 1),
            new Wording(model).call(operation));
  }
}
