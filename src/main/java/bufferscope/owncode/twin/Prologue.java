package bufferscope.owncode.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of {@code main} before its first act that matters to other threads: it makes objects,
 * and starts threads that share them. While it makes objects that no thread can reach yet, it does
 * not matter whether a thread was started before or after. So the state at the end of the prologue
 * is the first state of the search.
 *
 * <p>When {@code main} runs again, it makes the same objects again. Those of the first run stand
 * for them, and the objects that the initialisers of classes made are restored.
 */
final class Prologue {
  private final ValueNumbers values;
  private final Collection<Object> statics;
  private final List<Runnable> snapshots;

  /** The objects made in the first run, in the order of their creation. */
  private final List<Object> originals = new ArrayList<>();

  /** For each escape, the indices of the objects that other threads can reach from then on. */
  private final List<List<Integer>> escapes = new ArrayList<>();

  private final List<Object> made = new ArrayList<>();
  private final Set<Integer> started = new HashSet<>();
  private int escaped;
  private boolean first = true;

  /** Creates a prologue; {@code statics} are the classes whose initialisers have run. */
  Prologue(ValueNumbers values, Collection<Object> statics) {
    this.values = values;
    this.statics = statics;
    snapshots = ObjectGraph.from(statics).stream().map(ObjectGraph::snapshot).toList();
  }

  /** Begins a run of the code, perhaps not the first one. */
  void begin() {
    snapshots.forEach(Runnable::run);
    made.clear();
    started.clear();
    escaped = 0;
  }

  /** Ends the prologue: other threads can see what follows. Returns true the first time. */
  boolean end() {
    boolean was = first;
    first = false;
    return was;
  }

  void made(Object object) {
    if (first) {
      originals.add(object);
    } else if (made.size() < originals.size()) {
      values.alias(object, originals.get(made.size()));
    }
    made.add(object);
  }

  /**
   * Starts a thread.
   *
   * @return the objects that others can reach from then on
   * @throws IllegalThreadStateException if it has started before
   */
  List<Object> start(ThreadTwin thread) {
    if (!started.add(values.of(thread))) {
      throw new IllegalThreadStateException();
    }
    return escape(thread);
  }

  /**
   * Records that threads can reach the object from now on.
   *
   * @return the objects that others can reach from then on
   */
  List<Object> escape(Object root) {
    if (first) {
      List<Object> roots = new ArrayList<>(statics);
      roots.add(root);
      Set<Object> reached = ObjectGraph.from(roots);
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < made.size(); i++) {
        if (reached.contains(made.get(i))) {
          numbers.add(i);
        }
      }
      escapes.add(numbers);
    }
    return escapes.get(escaped++).stream().map(made::get).toList();
  }
}
