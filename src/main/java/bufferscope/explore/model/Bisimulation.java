package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.HOLDS_SHIFT;
import static bufferscope.explore.model.ThreadWords.NODE;
import static bufferscope.explore.model.ThreadWords.POSITION;
import static bufferscope.explore.model.ThreadWords.QUEUED;
import static bufferscope.explore.model.ThreadWords.READY;
import static bufferscope.explore.model.ThreadWords.REENTERING;
import static bufferscope.explore.model.ThreadWords.STATUS;
import static bufferscope.explore.model.ThreadWords.STATUS_MASK;
import static bufferscope.explore.model.ThreadWords.TOGETHER;
import static bufferscope.explore.model.ThreadWords.WAITING;

import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings threads that have the same future to one form, whatever their places in the code.
 *
 * <p>A thread that returns from a wait, as in {@code while (slots.isFull()) notFull.await();},
 * wants the lock and will then test the loop's condition. A thread that is about to lock for the
 * first time does the same. Two threads that wait on the same condition are alike if they continue
 * alike; their past does not matter.
 *
 * <p>Merging two such threads is sound, since they are bisimilar (Milner, Communication and
 * Concurrency, 1989): they can move in the same states, a move of either costs one operation and
 * changes the rest of the state in the same way, and after it both are at the same node of the
 * call. Two nodes are treated as the same only if the {@link CallAutomaton} has merged them, so
 * code that tests with {@code if} stays as it is. While interrupts may still come, nothing is
 * merged: an interrupt reaches a thread that is about to lock, but not one that returns from a
 * wait. Timed waits are not merged either, as they may end by themselves.
 *
 * <p>The search finds the choices of a schedule. They are then made on the original nodes, so the
 * lines shown are the true ones.
 */
final class Bisimulation {
  private static final int UNKNOWN = -1;

  private final Layout layout;
  private final CallAutomaton automaton;

  /**
   * For the node of a wait: the node that stands for it during the wait, and the node that stands
   * for it when the thread wants the lock again.
   */
  private int[] waiting = {};

  private int[] wanting = {};

  private final Map<WaitKey, Node> waits = new HashMap<>();

  /** All that matters of a wait for the future. */
  private record WaitKey(Operation operation, Node next) {}

  Bisimulation(Layout layout, CallAutomaton automaton) {
    this.layout = layout;
    this.automaton = automaton;
  }

  /** Brings the threads of the state to their forms. */
  void merge(int[] s) {
    if (s[layout.interrupts] > 0) {
      return;
    }
    for (int at = 0; at < ThreadWords.of(layout.threads); at += ThreadWords.COUNT) {
      int status = s[at + STATUS];
      boolean reentering = (status & STATUS_MASK) == REENTERING;
      if ((status & STATUS_MASK) == WAITING || (reentering && isWoken(status))) {
        merge(s, at);
      }
    }
  }

  /** Returns true if a wait ended without an exception, and not because its time was over. */
  private static boolean isWoken(int status) {
    return Synchronisers.answer(ThreadWords.end(status)) == Operation.TRUE;
  }

  private void merge(int[] s, int at) {
    int node = s[at + NODE];
    if (node >= waiting.length || waiting[node] == UNKNOWN) {
      learn(automaton.node(node));
    }
    s[at + NODE] = waiting[node];
    int status = s[at + STATUS];
    boolean once = status >> HOLDS_SHIFT == 1;
    if ((status & STATUS_MASK) == REENTERING && once && wanting[node] != UNKNOWN) {
      s[at + NODE] = wanting[node];
      s[at + STATUS] = s[at + POSITION] == 0 ? READY : QUEUED | (status & TOGETHER);
    }
  }

  private void learn(Node wait) {
    automaton.checkMayLearn();
    int size = waiting.length;
    if (wait.id() >= size) {
      waiting = Arrays.copyOf(waiting, 2 * wait.id() + 1);
      wanting = Arrays.copyOf(wanting, waiting.length);
      Arrays.fill(waiting, size, waiting.length, UNKNOWN);
      Arrays.fill(wanting, size, wanting.length, UNKNOWN);
    }
    waiting[wait.id()] = wait.id();
    if (!wait.operation().action().isTimed()) {
      Node next = automaton.next(wait, Operation.TRUE);
      waiting[wait.id()] =
          waits.computeIfAbsent(new WaitKey(wait.operation(), next), key -> wait).id();
      wanting[wait.id()] = locking(wait, next);
    }
  }

  /**
   * Returns the earlier node of the call that locks and leads to the same next node; {@link
   * #UNKNOWN} if there is none.
   */
  private int locking(Node wait, Node next) {
    int lock = layout.lockOf(wait.operation().object());
    return wait.path().stream()
        .filter(node -> locks(node.operation(), lock))
        .filter(node -> automaton.next(node, Operation.TRUE) == next)
        .findFirst()
        .map(Node::id)
        .orElse(UNKNOWN);
  }

  private static boolean locks(Operation operation, int lock) {
    return (operation.action() == Action.LOCK || operation.action() == Action.LOCK_INTERRUPTIBLY)
        && operation.object() == lock;
  }
}
