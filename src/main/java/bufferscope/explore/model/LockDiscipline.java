package bufferscope.explore.model;

import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Operation.Action;
import java.util.Arrays;

/**
 * Checks that each piece of shared data is guarded by a lock: of the locks that were held at all
 * accesses to it, one must remain (Savage et al., Eraser, 1997).
 *
 * <p>A binary semaphore counts as a lock while each thread that releases its permit is the one that
 * acquired it.
 */
public final class LockDiscipline {
  private final Layout layout;
  private final Moves moves;
  private final CallAutomaton automaton;

  /** The locks, then the semaphores that count as locks, as a bit set. */
  private final long mutexes;

  /** The locks that were held at all accesses so far, for rings, then messages, then cells. */
  private final long[] guards;

  /** The threads that used the data so far, as a bit set, and whether any of them changed it. */
  private final long[] users;

  private final boolean[] changed;

  public LockDiscipline(Machine machine) {
    layout = machine.layout;
    moves = machine.moves();
    automaton = machine.automaton;
    long bits = (1L << layout.locks.size()) - 1;
    for (int i = 0; i < layout.semaphores.size(); i++) {
      boolean isMutex =
          layout.semaphores.get(i).binary() && layout.semaphores.get(i).permits() == 1;
      bits |= isMutex ? 1L << (layout.locks.size() + i) : 0;
    }
    mutexes = bits;
    guards = new long[layout.rings.size() + layout.messages.size() + layout.cells.size()];
    Arrays.fill(guards, ~0L);
    users = new long[guards.length];
    changed = new boolean[guards.length];
  }

  /** Returns true if the program still obeys the rule when the thread does its next operation. */
  public boolean isKeptBy(int[] s, int thread) {
    Node node = moves.node(s, thread);
    Operation operation = node.operation();
    if (operation.action().isAccess()) {
      int data = number(operation);
      if (layout.traits.byValue() && moves.isExposed(operation)) {
        return true;
      }
      long left = guards[data] & held(s, thread, node);
      if (left != guards[data]) {
        automaton.checkMayLearn();
        guards[data] = left;
      }
      return (layout.traits.byValue() && isHarmless(thread, data, operation)) || left != 0;
    }
    return operation.action() != Action.RELEASE
        || !layout.semaphores.get(operation.object()).binary()
        || (node.heldSemaphores() >> operation.object() & 1) != 0;
  }

  /** Returns true if only one thread has used the data so far, or none has changed it. */
  private boolean isHarmless(int thread, int data, Operation operation) {
    users[data] |= 1L << thread;
    changed[data] |= operation.action().isWrite();
    return Long.bitCount(users[data]) == 1 || !changed[data];
  }

  private int number(Operation operation) {
    return switch (operation.action().sort()) {
      case SLOTS -> operation.object();
      case MESSAGE -> layout.rings.size() + operation.object();
      default -> layout.rings.size() + layout.messages.size() + operation.object();
    };
  }

  private long held(int[] s, int thread, Node node) {
    long held = node.heldSemaphores() << layout.locks.size();
    for (int lock = 0; lock < layout.locks.size(); lock++) {
      if (moves.owns(s, thread, lock)) {
        held |= 1L << lock;
      }
    }
    return held & mutexes;
  }
}
