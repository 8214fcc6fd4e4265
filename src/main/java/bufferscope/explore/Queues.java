package bufferscope.explore;

import static bufferscope.explore.Layout.HOLDS_SHIFT;
import static bufferscope.explore.Layout.POSITION;
import static bufferscope.explore.Layout.QUEUED;
import static bufferscope.explore.Layout.REENTERING;
import static bufferscope.explore.Layout.STATUS;
import static bufferscope.explore.Layout.STATUS_MASK;
import static bufferscope.explore.Layout.WAITING;

import bufferscope.event.Event.WaitEnd;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Operation;

/**
 * Who waits behind whom: wait sets, and the entry queues of fair locks and semaphores.
 *
 * <p>A thread is in one of them at most, so its place is a word of its own. Where anybody may be
 * next, entry queues have no order and nobody has a place.
 */
final class Queues {
  private static final int NONE = -1;
  static final int NOBODY = -1;

  private final Layout layout;
  private final CallAutomaton automaton;
  private final boolean fair;

  Queues(Layout layout, CallAutomaton automaton, boolean fair) {
    this.layout = layout;
    this.automaton = automaton;
    this.fair = fair;
  }

  /** The queue that the thread is in, by a number of its own. */
  private int queueOf(int[] s, int thread) {
    int at = Layout.thread(thread);
    int status = s[at + STATUS] & STATUS_MASK;
    Operation operation = automaton.node(s[at + Layout.NODE]).operation();
    int locks = layout.locks.size();
    return switch (status) {
      case QUEUED -> operation.kind().isLocking() ? operation.object() : locks + operation.object();
      case REENTERING -> layout.lockOf(operation.object());
      case WAITING -> waitSet(operation.object());
      default -> NONE;
    };
  }

  private int waitSet(int condition) {
    return layout.locks.size() + layout.semaphores.size() + condition;
  }

  /** The thread asks for what its operation needs, and has to wait for it. */
  void arrive(int[] s, int thread) {
    s[Layout.thread(thread) + STATUS] = QUEUED;
    joinEntry(s, thread);
  }

  /** The thread goes into the wait set, and gives back that many holds of the lock. */
  void await(int[] s, int thread, int holds) {
    s[Layout.thread(thread) + STATUS] = WAITING | holds << HOLDS_SHIFT;
    join(s, thread);
  }

  /** The thread leaves the wait set and wants its lock again; {@code end} says why. */
  void wake(int[] s, int thread, WaitEnd end) {
    leave(s, thread);
    int status = Layout.thread(thread) + STATUS;
    s[status] = Layout.reentering(end, s[status] >> HOLDS_SHIFT);
    joinEntry(s, thread);
  }

  /** The thread gets what it wanted, or gives up. */
  void goOn(int[] s, int thread) {
    leave(s, thread);
    s[Layout.thread(thread) + STATUS] = Layout.READY;
  }

  private void joinEntry(int[] s, int thread) {
    if (fair) {
      join(s, thread);
    }
  }

  private void join(int[] s, int thread) {
    s[Layout.thread(thread) + POSITION] = 1 + length(s, queueOf(s, thread));
  }

  private void leave(int[] s, int thread) {
    int place = Layout.thread(thread) + POSITION;
    int position = s[place];
    if (position == 0) {
      return;
    }
    int queue = queueOf(s, thread);
    s[place] = 0;
    for (int other = 0; other < layout.threads; other++) {
      int otherPlace = Layout.thread(other) + POSITION;
      if (s[otherPlace] > position && queueOf(s, other) == queue) {
        s[otherPlace]--;
      }
    }
  }

  private int length(int[] s, int queue) {
    int length = 0;
    for (int thread = 0; thread < layout.threads; thread++) {
      if (s[Layout.thread(thread) + POSITION] > 0 && queueOf(s, thread) == queue) {
        length++;
      }
    }
    return length;
  }

  /** Whether nobody comes before the thread; always, where the entry has no order. */
  boolean isNext(int[] s, int thread) {
    if (!fair) {
      return true;
    }
    int at = Layout.thread(thread);
    if (s[at + POSITION] > 0) {
      return s[at + POSITION] == 1;
    }
    Operation operation = automaton.node(s[at + Layout.NODE]).operation();
    int locks = operation.kind().isLocking() ? 0 : layout.locks.size();
    return length(s, locks + operation.object()) == 0;
  }

  /** The thread that waits longest for the condition, or {@link #NOBODY}. */
  int longestWaiting(int[] s, int condition) {
    for (int thread = 0; thread < layout.threads; thread++) {
      if (s[Layout.thread(thread) + POSITION] == 1 && queueOf(s, thread) == waitSet(condition)) {
        return thread;
      }
    }
    return NOBODY;
  }

  boolean isWaitingFor(int[] s, int thread, int condition) {
    return queueOf(s, thread) == waitSet(condition);
  }
}
