package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.HOLDS_SHIFT;
import static bufferscope.explore.model.ThreadWords.POSITION;
import static bufferscope.explore.model.ThreadWords.QUEUED;
import static bufferscope.explore.model.ThreadWords.READY;
import static bufferscope.explore.model.ThreadWords.REENTERING;
import static bufferscope.explore.model.ThreadWords.STATUS;
import static bufferscope.explore.model.ThreadWords.STATUS_MASK;
import static bufferscope.explore.model.ThreadWords.WAITING;

import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Operation;

/**
 * The queues of waiting threads: wait sets, and the entry queues of fair locks and semaphores.
 *
 * <p>A thread is in at most one of them, so one word stores its place. Where any thread may be
 * next, entry queues have no order and threads have no place in them.
 *
 * <p>With {@link Admission#LATE}, the place of a thread that is about to lock is the number of
 * threads that certainly come before it; {@code ScheduleBuilder} explains why that is enough.
 */
final class Queues {
  private static final int NONE = -1;
  static final int NO_THREAD = -1;

  private final Layout layout;
  private final CallAutomaton automaton;
  private final Admission admission;

  /** The rule that decides which thread is next at a lock or semaphore. */
  enum Admission {
    /** Any thread that wants to enter. */
    ANY,
    /** The thread that came first. */
    IN_ORDER,
    /** A thread that may have come first: the order of arrivals is decided as late as possible. */
    LATE
  }

  Queues(Layout layout, CallAutomaton automaton, Admission admission) {
    this.layout = layout;
    this.automaton = automaton;
    this.admission = admission;
  }

  Admission admission() {
    return admission;
  }

  /** Returns the number of the queue that the thread is in. */
  private int queueOf(int[] s, int thread) {
    int at = ThreadWords.of(thread);
    int status = s[at + STATUS] & STATUS_MASK;
    Operation operation = automaton.node(s[at + ThreadWords.NODE]).operation();
    return switch (status) {
      case QUEUED -> entryOf(operation);
      case REENTERING -> layout.lockOf(operation.object());
      case WAITING -> waitSet(operation.object());
      default -> NONE;
    };
  }

  /** Returns the entry queue for the thread, which is about to enter. */
  int entryOf(int[] s, int thread) {
    return entryOf(operation(s, thread));
  }

  /** Returns the entry queue for the operation. */
  private int entryOf(Operation operation) {
    return operation.action().isLocking()
        ? operation.object()
        : layout.locks.size() + operation.object();
  }

  private int waitSet(int condition) {
    return layout.locks.size() + layout.semaphores.size() + condition;
  }

  /** The thread wants what its operation needs, and must wait for it. */
  void arrive(int[] s, int thread) {
    s[ThreadWords.of(thread) + STATUS] = QUEUED;
    joinEntry(s, thread);
  }

  /** The thread enters the wait set and releases that many holds of the lock. */
  void await(int[] s, int thread, int holds) {
    s[ThreadWords.of(thread) + STATUS] = WAITING | holds << HOLDS_SHIFT;
    join(s, thread);
  }

  /** The thread leaves the wait set and wants its lock again; {@code end} is the reason. */
  void wake(int[] s, int thread, WaitEnd end) {
    leave(s, thread);
    int status = ThreadWords.of(thread) + STATUS;
    s[status] = ThreadWords.reentering(end, s[status] >> HOLDS_SHIFT);
    joinEntry(s, thread);
  }

  /** The thread gets what it wanted, or gives up. */
  void goOn(int[] s, int thread) {
    leave(s, thread);
    s[ThreadWords.of(thread) + STATUS] = READY;
  }

  private void joinEntry(int[] s, int thread) {
    if (admission != Admission.ANY) {
      join(s, thread);
    }
  }

  /**
   * The thread has reached an operation. The threads in the queue for it at this time come before
   * it.
   */
  void reach(int[] s, int thread) {
    int at = ThreadWords.of(thread);
    if (admission == Admission.LATE && (s[at + STATUS] & STATUS_MASK) == READY) {
      s[at + POSITION] = isAboutToEnter(s, thread) ? length(s, entryOf(operation(s, thread))) : 0;
    }
  }

  private Operation operation(int[] s, int thread) {
    return automaton.node(s[ThreadWords.of(thread) + ThreadWords.NODE]).operation();
  }

  /**
   * Returns true if the thread wants a lock that it does not hold, or a permit, and is in no queue.
   */
  boolean isAboutToEnter(int[] s, int thread) {
    Operation operation = operation(s, thread);
    boolean enters =
        operation.action().isLocking() && s[layout.owner(operation.object())] != thread + 1;
    return (s[ThreadWords.of(thread) + STATUS] & STATUS_MASK) == READY
        && (enters || operation.action().isAcquiring());
  }

  /** Records that the thread was woken by the same operation as the one before it in the queue. */
  void comesTogether(int[] s, int thread) {
    if (admission == Admission.LATE) {
      s[ThreadWords.of(thread) + STATUS] |= ThreadWords.TOGETHER;
    }
  }

  /**
   * Returns the thread that this one must have overtaken if it enters now; or {@link #NO_THREAD}.
   */
  int overtaken(int[] s, int thread) {
    return admission == Admission.LATE && isAboutToEnter(s, thread)
        ? first(s, entryOf(s, thread))
        : NO_THREAD;
  }

  private int first(int[] s, int queue) {
    return threadAt(s, queue, 1);
  }

  /** Returns the thread at that place of the queue, from 1, or {@link #NO_THREAD}. */
  int threadAt(int[] s, int queue, int place) {
    for (int thread = 0; thread < layout.threads; thread++) {
      if (s[ThreadWords.of(thread) + POSITION] == place && queueOf(s, thread) == queue) {
        return thread;
      }
    }
    return NO_THREAD;
  }

  private void join(int[] s, int thread) {
    s[ThreadWords.of(thread) + POSITION] = 1 + length(s, queueOf(s, thread));
  }

  private void leave(int[] s, int thread) {
    int place = ThreadWords.of(thread) + POSITION;
    int position = s[place];
    int queue = queueOf(s, thread);
    s[place] = 0;
    if (position == 0 || queue == NONE) {
      return;
    }
    for (int other = 0; other < layout.threads; other++) {
      int otherPlace = ThreadWords.of(other) + POSITION;
      if (s[otherPlace] > position && queueOf(s, other) == queue) {
        s[otherPlace]--;
      } else if (s[otherPlace] >= position && isBehind(s, other, queue)) {
        s[otherPlace]--;
      }
    }
  }

  /** Returns true if the thread is about to enter that queue. */
  private boolean isBehind(int[] s, int thread, int queue) {
    return isAboutToEnter(s, thread) && entryOf(operation(s, thread)) == queue;
  }

  private int length(int[] s, int queue) {
    int length = 0;
    for (int thread = 0; thread < layout.threads; thread++) {
      if (s[ThreadWords.of(thread) + POSITION] > 0 && queueOf(s, thread) == queue) {
        length++;
      }
    }
    return length;
  }

  /**
   * Returns true if no other thread comes before the thread; always true if the entry has no order.
   */
  boolean isNext(int[] s, int thread) {
    if (admission == Admission.ANY) {
      return true;
    }
    int at = ThreadWords.of(thread);
    if ((s[at + STATUS] & STATUS_MASK) != READY) {
      return s[at + POSITION] == 1;
    }
    int first = first(s, entryOf(operation(s, thread)));
    boolean mayComeBefore =
        admission == Admission.LATE
            && s[at + POSITION] == 0
            && first != NO_THREAD
            && (s[ThreadWords.of(first) + STATUS] & ThreadWords.TOGETHER) == 0;
    return first == NO_THREAD || mayComeBefore;
  }

  /** Returns the thread that waits longest for the condition, or {@link #NO_THREAD}. */
  int longestWaiting(int[] s, int condition) {
    return first(s, waitSet(condition));
  }

  boolean isWaitingFor(int[] s, int thread, int condition) {
    return queueOf(s, thread) == waitSet(condition);
  }
}
