package bufferscope.explore.model;

import bufferscope.owncode.plain.PlainBuffer;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import java.util.HashMap;
import java.util.Map;

/**
 * The calls of a buffer in plain Java. Its items are values that it may look at, so each item has a
 * call of its own. Each consumer has one too, since its thread has a name.
 */
final class PlainCalls implements Calls {
  private final CallAutomaton automaton;
  private final PlainBuffer buffer;
  private final Bounds bounds;
  private final Node done;
  private final Map<Integer, Node> puts = new HashMap<>();
  private final Map<Integer, Node> takes = new HashMap<>();

  PlainCalls(CallAutomaton automaton, PlainBuffer buffer, Bounds bounds) {
    this.automaton = automaton;
    this.buffer = buffer;
    this.bounds = bounds;
    done = automaton.done();
    buffer.makeItems(bounds.items() * bounds.producers());
  }

  @Override
  public boolean areFair() {
    return buffer.isFair();
  }

  @Override
  public int itemOf(Object value) {
    return buffer.itemOf(value);
  }

  @Override
  public Node next(int thread, int done) {
    if (thread >= bounds.producers()) {
      return takes.computeIfAbsent(
          thread, each -> automaton.start(buffer.take(each - bounds.producers() + 1)));
    }
    int item = done * bounds.producers() + thread + 1;
    return puts.computeIfAbsent(item, each -> automaton.start(buffer.put(thread + 1, each)));
  }

  @Override
  public Node done() {
    return done;
  }
}
