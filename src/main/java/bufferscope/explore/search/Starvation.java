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
 * Looks for threads that can be overtaken for ever: others get call after call done, and this one
 * never gets its own.
 *
 * <p>With items that end, nothing goes on for ever. So it is asked of producers that never stop,
 * where only places and numbers of items matter, not which they are; then there are finitely many
 * states, and to go on for ever is to go round among them. A thread starves if it is possible to go
 * round so that another thread ends a call on the way, the thread itself does not, and the
 * scheduler is fair in the weak sense: it lets every thread move that could move all the time. A
 * thread that finds its lock taken now and then may be passed over, as a barging lock does; one
 * that is next at a fair lock may not.
 *
 * <p>All ways round that avoid the end of the thread's calls are parts of the strongly connected
 * components of what is left without those ends (Tarjan, Depth-First Search and Linear Graph
 * Algorithms, 1972), and where one is fair, so is the whole component, since it goes through more.
 * So it is enough to look at the components. Every single interleaving is looked at, with threads
 * told apart, as stretches or renamed threads would hide which thread could move; that makes it
 * slow. What producers do is the same for all of them, and so for consumers: one of each is asked
 * about. The result says what is possible, not how likely it is.
 */
public final class Starvation {
  private final Model model;
  private final StateGraph graph;

  private Starvation(Model model, StateGraph graph) {
    this.model = model;
    this.graph = graph;
  }

  /**
   * Says of each kind of thread that can be overtaken for ever how that is, however many items the
   * model has.
   *
   * @param model one in which nothing goes wrong
   * @return a sentence for each; nothing at all if it came to a limit before it could tell
   */
  public static Optional<List<String>> sentences(Model model, Limits limits) {
    try {
      Model endless = model.endless();
      Starvation starvation = new Starvation(endless, StateGraph.of(endless, limits));
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
