package bufferscope.explore.model;

import static bufferscope.explore.model.ThreadWords.NODE;
import static bufferscope.explore.model.ThreadWords.READY;
import static bufferscope.explore.model.ThreadWords.REENTERING;
import static bufferscope.explore.model.ThreadWords.WAITING;

import bufferscope.event.ConditionEvent.WaitEnd;
import bufferscope.sync.controlled.CallAutomaton;
import bufferscope.sync.controlled.Node;
import bufferscope.sync.controlled.Operation;
import bufferscope.sync.controlled.Primitive.ThreadPart;

/** The possible steps of each thread in a state. Threads count from 0 here. */
public final class Moves {
  private final Layout layout;
  private final CallAutomaton automaton;
  private final SharedData data;
  private final Queues queues;

  Moves(Layout layout, CallAutomaton automaton, SharedData data, Queues queues) {
    this.layout = layout;
    this.automaton = automaton;
    this.data = data;
    this.queues = queues;
  }

  public Node node(int[] s, int thread) {
    return automaton.node(s[ThreadWords.of(thread) + NODE]);
  }

  public Operation operation(int[] s, int thread) {
    return node(s, thread).operation();
  }

  /** Returns true if the thread is about to do its operation, and did not queue up for it. */
  public boolean isReady(int[] s, int thread) {
    return ThreadWords.status(s, thread) == READY;
  }

  /** Returns true if the thread is in a wait set. */
  public boolean isWaiting(int[] s, int thread) {
    return ThreadWords.status(s, thread) == WAITING;
  }

  public boolean isOver(int[] s, int thread) {
    return operation(s, thread).action().isEnd();
  }

  /** Returns true if threads are known to use that shared data without a common lock. */
  public boolean isExposed(Operation operation) {
    return operation.action().sort() == Operation.Sort.CELL
        && layout.exposed.get(operation.object());
  }

  /** Records that threads use that shared data without a common lock. */
  public void expose(Operation operation) {
    layout.exposed.set(operation.object());
  }

  /** Returns the lock of the operation: the one that the thread wants, or that of the condition. */
  int lockOf(Operation operation) {
    return operation.action().sort() == Operation.Sort.CONDITION
        ? layout.lockOf(operation.object())
        : operation.object();
  }

  /** Returns true if the thread can do its operation now, and not only queue up for it. */
  public boolean canAct(int[] s, int thread) {
    Node node = node(s, thread);
    Operation operation = node.operation();
    int status = ThreadWords.status(s, thread);
    if (status == WAITING) {
      return false;
    }
    if (status == REENTERING) {
      return s[layout.owner(lockOf(operation))] == 0 && queues.isNext(s, thread);
    }
    if (mustThrow(s, thread) || isAfterEnd(s, thread)) {
      return false;
    }
    Operation.Action action = operation.action();
    if (action.isLocking()) {
      return canEnter(s, thread, operation.object());
    }
    if (action.isAcquiring()) {
      return canAcquire(s, thread, operation.object());
    }
    if (action.isFunction()) {
      return data.isEnabled(s, operation);
    }
    return action == Operation.Action.SPIN_WAIT
        ? canSpin(s, node)
        : action != Operation.Action.PARK && !action.isEnd();
  }

  /** Returns true if the thread, which wants that lock, gets it now. */
  boolean canEnter(int[] s, int thread, int lock) {
    int owner = s[layout.owner(lock)];
    return owner == thread + 1 || (owner == 0 && queues.isNext(s, thread));
  }

  /** Returns true if the thread, which wants a permit of that semaphore, gets it now. */
  boolean canAcquire(int[] s, int thread, int semaphore) {
    return s[layout.permits(semaphore)] > 0 && queues.isNext(s, thread);
  }

  /**
   * Returns true if a loop that waits for shared data to change may go on. It goes on when it would
   * read a different value than last time: an earlier round would change nothing but its place in
   * the loop. If it reads several values one after the other, the times of the reads matter, so it
   * may go on at any time.
   */
  private boolean canSpin(int[] s, Node node) {
    return node.roundReads().size() > 1 || seesChange(s, node);
  }

  private boolean seesChange(int[] s, Node node) {
    for (Node.Read read : node.roundReads()) {
      if (data.look(s, read.operation()) != read.answer()) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if the thread could queue up for something that it cannot have yet. */
  public boolean canArrive(int[] s, int thread) {
    return canQueueUp(s, thread) && !canAct(s, thread);
  }

  /**
   * Returns true if the thread could join the queue for the lock or permit that it wants, free or
   * not.
   */
  public boolean canQueueUp(int[] s, int thread) {
    Operation operation = operation(s, thread);
    boolean enters = operation.action().isLocking() && !owns(s, thread, operation.object());
    return isReady(s, thread) && (enters || operation.action().isAcquiring());
  }

  /**
   * Returns true if the thread can do its operation or queue up for it, and that is not a useless
   * round of a loop.
   */
  public boolean canMove(int[] s, int thread) {
    Operation.Action action = operation(s, thread).action();
    if (action == Operation.Action.SPIN_WAIT) {
      return seesChange(s, node(s, thread));
    }
    return isReady(s, thread) ? !action.isEnd() : canAct(s, thread);
  }

  public boolean canWakeUp(int[] s, int thread) {
    return s[layout.spurious] > 0 && isWaiting(s, thread);
  }

  public boolean canTimeOut(int[] s, int thread) {
    return operation(s, thread).action().isTimed()
        && switch (ThreadWords.status(s, thread)) {
          case READY -> canArrive(s, thread) || isHeldUp(s, thread);
          case REENTERING -> canBeLate(s, thread);
          default -> true;
        };
  }

  /** Returns true if the thread waits for a cell to change. */
  public boolean isHeldUp(int[] s, int thread) {
    return operation(s, thread).action().isFunction() && !canAct(s, thread);
  }

  /** Returns true if the thread, when it has its lock again, may find that its time is over. */
  private boolean canBeLate(int[] s, int thread) {
    return operation(s, thread).action() == Operation.Action.AWAIT_NANOS
        && ThreadWords.end(s, thread) != WaitEnd.TIMED_OUT
        && ThreadWords.end(s, thread) != WaitEnd.INTERRUPTED
        && canAct(s, thread);
  }

  public boolean canBeInterrupted(int[] s, int thread) {
    return mustThrow(s, thread)
        || (s[layout.interrupts] > 0
            && ThreadWords.status(s, thread) != REENTERING
            && operation(s, thread).action().isInterruptible());
  }

  /** Returns true if another thread has interrupted this one, and it is where that is noticed. */
  public boolean mustThrow(int[] s, int thread) {
    return isInterruptedByOthers(s, thread)
        && ThreadWords.status(s, thread) != REENTERING
        && operation(s, thread).action().isInterruptible();
  }

  boolean isInterruptedByOthers(int[] s, int thread) {
    return layout.hasInterruptFlag(thread) && s[layout.interruptFlag(thread)] != 0;
  }

  /** Returns true if it matters when others interrupt the thread, which is about to do that. */
  public boolean noticesInterrupts(int thread, Operation operation) {
    return layout.hasInterruptFlag(thread) && operation.action().isInterruptible();
  }

  /** Returns true if the thread is a daemon of a program whose other threads are all over. */
  private boolean isAfterEnd(int[] s, int thread) {
    if (!layout.isProgram() || !layout.program.get(thread).daemon()) {
      return false;
    }
    for (int other = 0; other < layout.threads; other++) {
      if (!layout.program.get(other).daemon() && s[layout.life(other)] == ThreadPart.ALIVE) {
        return false;
      }
    }
    return true;
  }

  boolean owns(int[] s, int thread, int lock) {
    return s[layout.owner(lock)] == thread + 1;
  }

  boolean holdsALock(int[] s, int thread) {
    for (int lock = 0; lock < layout.locks.size(); lock++) {
      if (owns(s, thread, lock)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if the thread can do its operation, and that is not a useless round of a loop. */
  public boolean canGetOn(int[] s, int thread) {
    return spins(s, thread) ? seesChange(s, node(s, thread)) : canAct(s, thread);
  }

  /** Returns true if the thread goes round in a loop that waits for shared data to change. */
  public boolean spins(int[] s, int thread) {
    return operation(s, thread).action() == Operation.Action.SPIN_WAIT;
  }

  /** Returns true if the thread works on an item, outside the buffer. */
  public boolean sleeps(int[] s, int thread) {
    return operation(s, thread).action() == Operation.Action.SLEEP;
  }

  public boolean anySpins(int[] s) {
    for (int thread = 0; thread < layout.threads; thread++) {
      if (spins(s, thread)) {
        return true;
      }
    }
    return false;
  }
}
