package bufferscope.explore.search;

import bufferscope.explore.model.LockDiscipline;
import bufferscope.explore.model.Machine;
import bufferscope.explore.model.Semantics;
import bufferscope.sync.controlled.Operation;

/**
 * Lets a thread do several operations in one go where no other thread could tell the difference, so
 * that a search has fewer states to visit.
 *
 * <p>The argument is Lipton's (Reduction, CACM 1975), made while the search runs as Stoller and
 * Cohen do (Optimistic Synchronization-Based State-Space Reduction, TACAS 2003). Look at what a
 * thread does from taking a lock or a permit until it next may have to wait:
 *
 * <ul>
 *   <li>To take a lock or a permit can be moved to the right, behind what other threads do next:
 *       nothing of that needs the lock to be free, and to take or give permits of one semaphore
 *       commutes.
 *   <li>To give a lock or a permit back can be moved to the left, before what other threads did
 *       last, since that did not need it; and so can to begin a wait, which gives the lock back and
 *       joins a wait set that only owners of the lock look at.
 *   <li>To read or write shared data, and to signal, can be moved both ways, as long as every
 *       thread that does it holds the same lock.
 * </ul>
 *
 * <p>So every interleaving has an equal one in which such stretches are not interrupted, with the
 * same operations in them, hence the same violations. A thread that has to wait stands at the
 * beginning of a stretch, hence the same deadlocks. And what happens in a stretch that others could
 * see is visited, so that a schedule found is one of the real program.
 *
 * <p>What a thread does after it gave something back may not be needed for what goes wrong. So the
 * search for a schedule with the fewest operations lets it stop there as well; to stop elsewhere
 * makes none shorter, as nothing done since the last release is seen by others.
 *
 * <p>The condition of the third point is not known beforehand. It is assumed, and checked at every
 * access ({@link LockDiscipline}). The first access that breaks the rule is visited, as everything
 * before it obeys and so is covered by what was said; then the search begins anew without
 * reduction. A binary semaphore counts as a lock while each thread that gives its permit back is
 * the one that took it.
 *
 * <p>In plain Java, every field is shared data, and few are guarded all alike. There, data that
 * breaks the rule is noted, and the search begins anew with a stretch that ends before each use of
 * it: such a use moves in neither direction, but it is the first of its stretch, and all that comes
 * after it can be moved to the left, up to the next lock. What one thread alone uses, or no thread
 * changes, can be moved both ways without any lock. A thread that must wait for a cell to change
 * stands at the beginning of a stretch, too.
 *
 * <p>What is judged by calls is judged alike: an equal interleaving has calls that begin later and
 * return earlier, hence at least as many of which one came before the other. For that, a stretch
 * ends with the call.
 *
 * <p>Stretches are shorter where the argument says less. Waits that end by themselves take waiters
 * from under a signal's hand; so where waits may be spurious or interrupted, or the signal has a
 * choice, a stretch ends before signals and waits. Programs in which threads give up, after a time
 * or because they find a lock taken, are not reduced at all: such a thread sees that another one is
 * in the middle of a stretch, so that to take a lock cannot be moved to the right. At fair locks it
 * matters who came first, and a signal puts a thread into the queue: there, too, a stretch ends
 * before signals and waits. It need not end before a lock or a permit is given back: a thread that
 * queues up just before that has the same threads before it as one that comes just after. Where it
 * is left open when threads come ({@link Machine#late}), nothing is shorter: to be about to lock
 * before a signal instead of after it takes no possibility away from a thread, so signals can be
 * moved to the right, and the end of a stretch to the left.
 */
final class Reduction {
  /** A thread that does so many operations in one go is in a loop, and is interrupted. */
  private static final int MAX_STRETCH = 1000;

  private final Machine machine;
  private final Semantics semantics;
  private final Extent extent;

  private final LockDiscipline locks;

  /** Whether a call came to its end in the stretch just done. */
  boolean callOver;

  /** How far a thread goes in one go. */
  enum Extent {
    /** One operation. */
    SINGLE,
    /** Until it has given back a lock or a permit, or others might see a difference. */
    TO_RELEASE,
    /** Until others might see a difference. */
    STRETCH
  }

  /** The program does not keep to what the reduction assumes of it. */
  static final class NotReducibleException extends RuntimeException {}

  /** Threads use some shared data without a common lock; that is noted, and all begins anew. */
  static final class ExposedException extends RuntimeException {
    ExposedException() {
      super("", null, false, false);
    }
  }

  Reduction(Machine machine, Semantics semantics, Extent extent) {
    this.machine = machine;
    this.semantics = semantics;
    this.extent = extent;
    this.locks = new LockDiscipline(machine);
  }

  private Reduction(Machine machine, Reduction other) {
    this.machine = machine;
    semantics = other.semantics;
    extent = other.extent;
    locks = other.locks;
  }

  /** Returns the same for a machine that another thread uses; see {@link Machine#setFrozen}. */
  Reduction forAnotherThread(Machine itsMachine) {
    return new Reduction(itsMachine, this);
  }

  boolean isOn() {
    return extent != Extent.SINGLE;
  }

  /**
   * The thread steps on until others might see a difference; returns how many operations it did. It
   * stops at once when something went wrong.
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
        && !(gaveBack && extent == Extent.TO_RELEASE)
        && !(machine.callOver() && machine.keepsCallOrder(s))
        && !isEnd(s, thread));
    return operations;
  }

  /** Returns true if a stretch of the thread is over before its next operation. */
  private boolean isEnd(int[] s, int thread) {
    if (!machine.moves().isReady(s, thread)) {
      return true;
    }
    Operation operation = machine.moves().operation(s, thread);
    if (machine.moves().isHeldUp(s, thread)
        || machine.moves().isExposed(operation)
        || machine.hasChoiceOfWaiters(operation)) {
      return true;
    }
    return switch (operation.action()) {
      case LOCK, LOCK_INTERRUPTIBLY, TRY_LOCK, TRY_LOCK_TIMED -> true;
      case ACQUIRE, ACQUIRE_UNINTERRUPTIBLY, TRY_ACQUIRE, SPIN_WAIT -> true;
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
