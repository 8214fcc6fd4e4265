package bufferscope.explore.search;

import bufferscope.explore.model.LockDiscipline;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Semantics;
import bufferscope.sync.controlled.Operation;

/**
 * Lets a thread do several operations in one step where no other thread could see the difference,
 * so that a search has fewer states to visit.
 *
 * <p>The argument is Lipton's (Reduction, CACM 1975), applied during the search as by Stoller and
 * Cohen (Optimistic Synchronization-Based State-Space Reduction, TACAS 2003). Consider what a
 * thread does from acquiring a lock or a permit until it next may have to wait:
 *
 * <ul>
 *   <li>Acquiring a lock or a permit can be moved to the right, behind the next acts of other
 *       threads: none of them needs the lock to be free, and acquiring and releasing permits of one
 *       semaphore commute.
 *   <li>Releasing a lock or a permit can be moved to the left, before the last acts of other
 *       threads, since those did not need the release. The same holds for beginning a wait, which
 *       releases the lock and joins a wait set that only owners of the lock look at.
 *   <li>Reading or writing shared data, and signalling, can be moved both ways, as long as every
 *       thread that does it holds the same lock.
 * </ul>
 *
 * <p>So every interleaving has an equivalent one in which such stretches are not interrupted, with
 * the same operations in them, hence the same violations. A thread that has to wait stands at the
 * beginning of a stretch, hence the same deadlocks. And the operations in a stretch that others
 * could see are visited, so that a schedule found is one of the real program.
 *
 * <p>The operations of a thread after a release may not be needed for the fault. So the search for
 * a schedule with the fewest operations lets the thread stop there as well. To stop elsewhere makes
 * no schedule shorter: other threads see nothing of the acts since the last release.
 *
 * <p>The condition of the third point is not known beforehand. It is assumed, and checked at every
 * access ({@link LockDiscipline}). The first access that breaks the rule is visited, as everything
 * before it obeys the rule and is covered by the argument; then the search begins anew without
 * reduction. A binary semaphore counts as a lock while each thread that releases its permit is the
 * one that acquired it.
 *
 * <p>In plain Java, every field is shared data, and few fields are guarded by the same lock. There,
 * data that breaks the rule is recorded, and the search begins anew with a stretch that ends before
 * each use of such data: the use moves in neither direction, but it is the first operation of its
 * stretch, and all that follows can be moved to the left, up to the next lock. Data that only one
 * thread uses, or no thread changes, can be moved both ways without any lock. A thread that must
 * wait for a cell to change stands at the beginning of a stretch, too.
 *
 * <p>Rules about calls have the same verdict: in the equivalent interleaving, calls begin later and
 * return earlier, so at least as many pairs of calls are in order, one before the other. For this,
 * a stretch ends where the call ends.
 *
 * <p>Stretches are shorter where the argument covers less:
 *
 * <ul>
 *   <li>A wait that ends by itself takes a waiting thread away from a signal. So where waits may
 *       end spuriously or by an interrupt, or where a signal has a choice, a stretch ends before
 *       signals and waits.
 *   <li>Programs in which threads give up, after a time or because a lock is taken, are not reduced
 *       at all. Such a thread can see that another one is in the middle of a stretch, so acquiring
 *       a lock cannot be moved to the right.
 *   <li>At fair locks the order of arrivals matters, and a signal puts a thread into the queue.
 *       There, too, a stretch ends before signals and waits. It need not end before a lock or a
 *       permit is released: a thread that queues up just before the release has the same threads
 *       before it as one that comes just after.
 *   <li>Where the order of arrivals is left open ({@link Machine#late}), no stretch is shorter. A
 *       thread that is about to lock before a signal, and not after it, loses no possibility. So
 *       signals can be moved to the right, and the end of a stretch to the left.
 * </ul>
 */
final class Reduction {
  /** The number of operations in one step from which a thread is in a loop, and is interrupted. */
  private static final int MAX_STRETCH = 1000;

  private final Machine machine;
  private final Semantics semantics;
  private final StepLength stepLength;

  private final LockDiscipline locks;

  /** Whether a call ended in the stretch just done. */
  boolean callOver;

  /** The length of a step. */
  enum StepLength {
    /** One operation. */
    SINGLE,
    /** Until the thread has released a lock or a permit, or others might see a difference. */
    TO_RELEASE,
    /** Until others might see a difference. */
    STRETCH
  }

  /** The program breaks a rule that the reduction assumes. */
  static final class NotReducibleException extends RuntimeException {}

  /**
   * Threads use some shared data without a common lock. The data is recorded, and the search begins
   * anew.
   */
  static final class ExposedException extends RuntimeException {
    ExposedException() {
      super("", null, false, false);
    }
  }

  Reduction(Machine machine, Semantics semantics, StepLength stepLength) {
    this.machine = machine;
    this.semantics = semantics;
    this.stepLength = stepLength;
    this.locks = new LockDiscipline(machine);
  }

  private Reduction(Machine machine, Reduction other) {
    this.machine = machine;
    semantics = other.semantics;
    stepLength = other.stepLength;
    locks = other.locks;
  }

  /**
   * Returns the same reduction for a machine that another thread uses; see {@link
   * Machine#setFrozen}.
   */
  Reduction forAnotherThread(Machine itsMachine) {
    return new Reduction(itsMachine, this);
  }

  boolean isOn() {
    return stepLength != StepLength.SINGLE;
  }

  /**
   * Moves the thread on until others might see a difference, or something goes wrong. Returns the
   * number of operations.
   */
  int stretch(int[] s, int thread, int whom) {
    int operations = 0;
    int signalled = whom;
    callOver = false;
    boolean gaveBack;
    do {
      check(s, thread);
      Operation operation = machine.moves().operation(s, thread);
      gaveBack = operation.action().isRelease() || machine.moves().isExposed(operation);
      machine.step(s, thread, signalled);
      callOver |= machine.callOver();
      signalled = Machine.NO_THREAD;
      operations++;
    } while (isOn()
        && machine.wrong() == null
        && operations < MAX_STRETCH
        && !(gaveBack && stepLength == StepLength.TO_RELEASE)
        && !(machine.callOver() && machine.keepsCallOrder(s))
        && !isEnd(s, thread));
    return operations;
  }

  /** Returns true if a stretch of the thread ends before its next operation. */
  private boolean isEnd(int[] s, int thread) {
    if (!machine.moves().isReady(s, thread)) {
      return true;
    }
    Operation operation = machine.moves().operation(s, thread);
    if (machine.moves().isHeldUp(s, thread)
        || machine.moves().isExposed(operation)
        || machine.hasChoiceOfWaiters(operation)
        || machine.moves().noticesInterrupts(thread, operation)) {
      return true;
    }
    return switch (operation.action()) {
      case LOCK, LOCK_INTERRUPTIBLY, TRY_LOCK, TRY_LOCK_TIMED -> true;
      case ACQUIRE, ACQUIRE_UNINTERRUPTIBLY, TRY_ACQUIRE, SPIN_WAIT, PARK -> true;
      case RETURN, THROW, DONE -> true;
      case SIGNAL, SIGNAL_ALL, AWAIT, AWAIT_UNINTERRUPTIBLY, AWAIT_TIMED, AWAIT_NANOS ->
          isInOrder() || waitsEndByThemselves();
      default -> false;
    };
  }

  private void check(int[] s, int thread) {
    Operation operation = machine.moves().operation(s, thread);
    if (isOn() && operation.action().mayGiveUp()) {
      throw new NotReducibleException();
    }
    if ((!isOn() && !machine.isByValue()) || locks.isKeptBy(s, thread)) {
      return;
    }
    if (machine.isByValue() && operation.action().sort() == Operation.Sort.CELL) {
      machine.moves().expose(operation);
      throw new ExposedException();
    }
    if (isOn()) {
      throw new NotReducibleException();
    }
  }

  private boolean isInOrder() {
    return machine.queuesInOrder();
  }

  private boolean waitsEndByThemselves() {
    return semantics.spurious() > 0 || semantics.interrupts() > 0;
  }
}
