package bufferscope.owncode.twin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What {@code main} does before it first does something that matters to other threads: it makes
 * objects, and starts threads that share them. As long as it makes what no thread can reach yet, to
 * have started a thread before or after is the same. So all that is there at the end of the
 * prologue is the first state of the search.
 *
 * <p>When {@code main} runs again, it makes the same objects again. Those of the first time stand
 * for them, and what the initialisers of classes have made is as it was before.
 */
final class Prologue {
  private final ValueNumbers values;
  private final Collection<Object> statics;
  private final List<Runnable> snapshots;

  /** What was made the first time, in this order. */
  private final List<Object> originals = new ArrayList<>();

  /** By escape: which of the objects others can reach from then on. */
  private final List<List<Integer>> escapes = new ArrayList<>();

  private final List<Object> made = new ArrayList<>();
  private final Set<Integer> started = new HashSet<>();
  private int escaped;
  private boolean first = true;

  /** A prologue; {@code statics} are the classes whose initialisers have run. */
  Prologue(ValueNumbers values, Collection<Object> statics) {
    this.values = values;
    this.statics = statics;
    snapshots = ObjectGraph.from(statics).stream().map(ObjectGraph::snapshot).toList();
  }

  /** The code is about to run, perhaps again. */
  void begin() {
    snapshots.forEach(Runnable::run);
    made.clear();
    started.clear();
    escaped = 0;
  }

  boolean hasStarted() {
    return !started.isEmpty();
  }

  /** Other threads can see what follows; returns true the first time. */
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
   * A thread starts.
   *
   * @return what others can reach from then on
   * @throws IllegalThreadStateException if it has started before
   */
  List<Object> start(ThreadTwin thread) {
    if (!started.add(values.of(thread))) {
      throw new IllegalThreadStateException();
    }
    return escape(thread);
  }

  /** The object goes to threads; returns what others can reach from then on. */
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
