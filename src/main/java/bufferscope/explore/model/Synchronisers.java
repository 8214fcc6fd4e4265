package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.HOLDS_SHIFT;
import static bufferscope.explore.model.ThreadWords.STATUS;

import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.sync.controlled.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The effects of operations on locks, conditions and semaphores. */
final class Synchronisers {
  /** Stands for a result that the thread has to wait for. */
  static final int NO_ANSWER = Integer.MIN_VALUE;

  private final Layout layout;
  private final Semantics semantics;
  private final Moves moves;
  private final Queues queues;

  Synchronisers(Layout layout, Semantics semantics, Moves moves, Queues queues) {
    this.layout = layout;
    this.semantics = semantics;
    this.moves = moves;
    this.queues = queues;
  }

  /**
   * Does the operation, or makes the thread wait for it.
   *
   * @param whom the thread that a signal reaches, or {@link Queues#NO_THREAD} for the longest
   *     waiting
   * @return its result, or {@link #NO_ANSWER}
   */
  int apply(int[] s, int thread, Operation operation, int whom) {
    int object = operation.object();
    return switch (operation.action()) {
      case LOCK, LOCK_INTERRUPTIBLY, TRY_LOCK_TIMED -> lock(s, thread, object);
      case TRY_LOCK -> tryLock(s, thread, object);
      case UNLOCK -> unlock(s, thread, object);
      case ACQUIRE, ACQUIRE_UNINTERRUPTIBLY, TRY_ACQUIRE -> acquire(s, thread, object);
      case RELEASE -> release(s, object);
      case AWAIT, AWAIT_UNINTERRUPTIBLY, AWAIT_TIMED, AWAIT_NANOS ->
          await(s, thread, layout.lockOf(object));
      case SIGNAL -> signal(s, thread, object, whom);
      case SIGNAL_ALL -> signalAll(s, thread, object);
      default -> Operation.FALSE; // a round of a loop that waits without any lock
    };
  }

  private int lock(int[] s, int thread, int lock) {
    if (moves.canEnter(s, thread, lock)) {
      return own(s, thread, lock, s[layout.holds(lock)] + 1);
    }
    queues.arrive(s, thread);
    return NO_ANSWER;
  }

  /** Ignores the queue, even that of a fair lock. */
  private int tryLock(int[] s, int thread, int lock) {
    return s[layout.owner(lock)] == 0 || moves.owns(s, thread, lock)
        ? own(s, thread, lock, s[layout.holds(lock)] + 1)
        : Operation.FALSE;
  }

  private int own(int[] s, int thread, int lock, int holds) {
    s[layout.owner(lock)] = thread + 1;
    s[layout.holds(lock)] = holds;
    return Operation.TRUE;
  }

  private int unlock(int[] s, int thread, int lock) {
    if (!moves.owns(s, thread, lock)) {
      return Operation.NOT_OWNER;
    }
    if (--s[layout.holds(lock)] == 0) {
      s[layout.owner(lock)] = 0;
    }
    return Operation.FALSE;
  }

  private int acquire(int[] s, int thread, int semaphore) {
    if (moves.canAcquire(s, thread, semaphore)) {
      s[layout.permits(semaphore)]--;
      return Operation.TRUE;
    }
    queues.arrive(s, thread);
    return NO_ANSWER;
  }

  private int release(int[] s, int semaphore) {
    if (layout.semaphores.get(semaphore).binary() && s[layout.permits(semaphore)] > 0) {
      return Operation.NOT_ACQUIRED;
    }
    s[layout.permits(semaphore)]++;
    return Operation.TRUE;
  }

  private int await(int[] s, int thread, int lock) {
    if (!moves.owns(s, thread, lock)) {
      return Operation.NOT_OWNER;
    }
    queues.await(s, thread, s[layout.holds(lock)]);
    s[layout.owner(lock)] = 0;
    s[layout.holds(lock)] = 0;
    return NO_ANSWER;
  }

  /** Gives the thread, whose wait has ended, its lock again; returns the result of the wait. */
  int reenter(int[] s, int thread, int lock) {
    own(s, thread, lock, s[ThreadWords.of(thread) + STATUS] >> HOLDS_SHIFT);
    return answer(ThreadWords.end(s, thread));
  }

  /** Returns the result of a wait that ended in this way. */
  static int answer(WaitEnd end) {
    return switch (end) {
      case SIGNALLED, SPURIOUS -> Operation.TRUE;
      case TIMED_OUT -> Operation.FALSE;
      case INTERRUPTED -> Operation.INTERRUPTED;
    };
  }

  private int signal(int[] s, int thread, int condition, int whom) {
    if (!moves.owns(s, thread, layout.lockOf(condition))) {
      return Operation.NOT_OWNER;
    }
    int first = whom == Queues.NO_THREAD ? queues.longestWaiting(s, condition) : whom;
    if (first != Queues.NO_THREAD) {
      queues.wake(s, first, WaitEnd.SIGNALLED);
    }
    return Operation.FALSE;
  }

  private int signalAll(int[] s, int thread, int condition) {
    if (!moves.owns(s, thread, layout.lockOf(condition))) {
      return Operation.NOT_OWNER;
    }
    int first = queues.longestWaiting(s, condition);
    int next = first;
    while (next != Queues.NO_THREAD) {
      queues.wake(s, next, WaitEnd.SIGNALLED);
      if (next != first) {
        queues.comesTogether(s, next);
      }
      next = queues.longestWaiting(s, condition);
    }
    return Operation.FALSE;
  }

  /** Returns true if the thread's signal may reach {@code whom}, which does not wait longest. */
  boolean canSignalOther(int[] s, int thread, int whom) {
    Operation operation = moves.operation(s, thread);
    return operation.action() == Operation.Action.SIGNAL
        && (semantics.signalAny() || layout.conditions.get(operation.object()).anyWaiter())
        && moves.owns(s, thread, layout.lockOf(operation.object()))
        && queues.isWaitingFor(s, whom, operation.object())
        && queues.longestWaiting(s, operation.object()) != whom;
  }

  /** Returns the thread that waits longest for the condition, or {@link Queues#NO_THREAD}. */
  int longestWaiting(int[] s, int condition) {
    return queues.longestWaiting(s, condition);
  }

  /** Returns the ids of the threads that wait for the condition, longest waiting first. */
  List<Integer> waiting(int[] s, int condition) {
    return IntStream.range(0, layout.threads)
        .filter(thread -> queues.isWaitingFor(s, thread, condition))
        .boxed()
        .sorted(Comparator.comparing(thread -> s[ThreadWords.of(thread) + ThreadWords.POSITION]))
        .map(thread -> thread + 1)
        .toList();
  }
}
