package bufferscope.sync.controlled;

/**
 * What a call asks of a primitive, or how it ends.
 *
 * @param object which of the primitives of its sort, counted from 0 in the order of their creation
 * @param argument the value or the item ({@link #NO_ITEM}, {@link #OWN_ITEM}, {@link #READ_ITEM})
 *     that is handed over; 0 where there is none
 */
public record Operation(Kind kind, int object, int argument) {
  // What operations answer.
  public static final int FALSE = 0;
  public static final int TRUE = 1;

  /** The operation throws an {@link InterruptedException}. */
  public static final int INTERRUPTED = -1;

  /** The operation throws an {@link IllegalMonitorStateException}. */
  public static final int NOT_OWNER = -2;

  /** The operation throws an {@link IllegalStateException}: a binary semaphore has its permit. */
  public static final int NOT_ACQUIRED = -3;

  // Items as a call knows them: it does not see which ones they are.
  public static final int NO_ITEM = 0;

  /** The item that the call was asked to put. */
  public static final int OWN_ITEM = 1;

  /** The item that the call read last. */
  public static final int READ_ITEM = 2;

  /** The sorts of primitives. */
  public enum Sort {
    LOCK,
    CONDITION,
    SEMAPHORE,
    CELL,
    SLOTS,
    MESSAGE,
    NONE
  }

  /** What is asked for. */
  public enum Kind {
    LOCK(Sort.LOCK, false, false),
    LOCK_INTERRUPTIBLY(Sort.LOCK, true, false),
    TRY_LOCK(Sort.LOCK, false, false),
    TRY_LOCK_TIMED(Sort.LOCK, true, true),
    UNLOCK(Sort.LOCK, false, false),
    AWAIT(Sort.CONDITION, true, false),
    AWAIT_UNINTERRUPTIBLY(Sort.CONDITION, false, false),
    AWAIT_TIMED(Sort.CONDITION, true, true),
    SIGNAL(Sort.CONDITION, false, false),
    SIGNAL_ALL(Sort.CONDITION, false, false),
    ACQUIRE(Sort.SEMAPHORE, true, false),
    ACQUIRE_UNINTERRUPTIBLY(Sort.SEMAPHORE, false, false),
    TRY_ACQUIRE(Sort.SEMAPHORE, true, true),
    RELEASE(Sort.SEMAPHORE, false, false),
    READ_CELL(Sort.CELL, false, false),
    WRITE_CELL(Sort.CELL, false, false),
    IS_FULL(Sort.SLOTS, false, false),
    IS_EMPTY(Sort.SLOTS, false, false),
    SIZE(Sort.SLOTS, false, false),
    /** Writes the item into the slot at the put position. */
    STORE(Sort.SLOTS, false, false),
    MOVE_PUT(Sort.SLOTS, false, false),
    /** Reads the item at the take position. */
    FETCH(Sort.SLOTS, false, false),
    /** Empties the slot that was read, and moves the take position on. */
    MOVE_TAKE(Sort.SLOTS, false, false),
    READ_MESSAGE(Sort.MESSAGE, false, false),
    WRITE_MESSAGE(Sort.MESSAGE, false, false),
    SPIN_WAIT(Sort.NONE, true, false),
    /** The call is over and answers the item {@code argument}. */
    RETURN(Sort.NONE, false, false),
    /** The call threw. */
    THROW(Sort.NONE, false, false),
    /** The thread has no more calls to make. */
    DONE(Sort.NONE, false, false);

    private final Sort sort;
    private final boolean interruptible;
    private final boolean timed;

    Kind(Sort sort, boolean interruptible, boolean timed) {
      this.sort = sort;
      this.interruptible = interruptible;
      this.timed = timed;
    }

    public Sort sort() {
      return sort;
    }

    /** Whether an interrupt makes it throw. */
    public boolean isInterruptible() {
      return interruptible;
    }

    /** Whether it gives up by itself after some time. */
    public boolean isTimed() {
      return timed;
    }

    /** Whether it enters a lock, and may have to wait for that. */
    public boolean isLocking() {
      return switch (this) {
        case LOCK, LOCK_INTERRUPTIBLY, TRY_LOCK_TIMED -> true;
        default -> false;
      };
    }

    /** Whether it takes a permit, and may have to wait for that. */
    public boolean isAcquiring() {
      return switch (this) {
        case ACQUIRE, ACQUIRE_UNINTERRUPTIBLY, TRY_ACQUIRE -> true;
        default -> false;
      };
    }

    /** Whether it waits for a signal. */
    public boolean isWaiting() {
      return switch (this) {
        case AWAIT, AWAIT_UNINTERRUPTIBLY, AWAIT_TIMED -> true;
        default -> false;
      };
    }

    /** Whether it ends only when another thread wakes this one. */
    boolean needsWaking() {
      return this == AWAIT || this == AWAIT_UNINTERRUPTIBLY;
    }

    /** Whether it reads or writes what threads share. */
    public boolean isAccess() {
      return switch (sort) {
        case CELL, SLOTS, MESSAGE -> true;
        default -> false;
      };
    }

    /** Whether it only looks at what threads share. */
    public boolean isRead() {
      return switch (this) {
        case READ_CELL, IS_FULL, IS_EMPTY, SIZE, READ_MESSAGE -> true;
        default -> false;
      };
    }

    /** Whether nothing comes after it. */
    public boolean isEnd() {
      return switch (this) {
        case RETURN, THROW, DONE -> true;
        default -> false;
      };
    }
  }
}
