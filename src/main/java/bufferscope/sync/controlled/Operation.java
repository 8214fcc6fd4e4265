package bufferscope.sync.controlled;

import java.util.List;

/**
 * An operation that a call requests of a primitive, or the end of the call.
 *
 * @param object the number of the primitive among those of its sort, from 0 in the order of
 *     creation
 * @param argument the value or the item ({@link #NO_ITEM}, {@link #OWN_ITEM}, {@link #READ_ITEM})
 *     that is handed over; 0 where there is none
 */
public record Operation(Action action, int object, int argument) {
  // Results of operations.
  public static final int FALSE = 0;
  public static final int TRUE = 1;

  /** The operation throws an {@link InterruptedException}. */
  public static final int INTERRUPTED = -1;

  /** The operation throws an {@link IllegalMonitorStateException}. */
  public static final int NOT_OWNER = -2;

  /** The operation throws an {@link IllegalStateException}: a binary semaphore has its permit. */
  public static final int NOT_ACQUIRED = -3;

  // Items as a call names them: it does not see which ones they are.
  public static final int NO_ITEM = 0;

  /** The item that the call was made with. */
  public static final int OWN_ITEM = 1;

  /** The item that the call read last. */
  public static final int READ_ITEM = 2;

  /** The call reports that it has changed nothing and will be made again. */
  public static final int NOTHING_DONE = -2;

  /** A value that is no item. */
  public static final int NOT_AN_ITEM = -1;

  /** An item that the call does not identify. */
  public static final int SOME_ITEM = -3;

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

  /** A trait of some operations of a sort. */
  private enum Trait {
    /** An interrupt makes it throw. */
    INTERRUPTIBLE,
    /** It gives up by itself after some time. */
    TIMED,
    /** The thread may have to wait for it. */
    BLOCKING,
    /** It only reads. */
    LOOK,
    /** It is the last operation of the call. */
    END
  }

  /** The kinds of operations. */
  public enum Action {
    LOCK(Sort.LOCK, Trait.BLOCKING),
    LOCK_INTERRUPTIBLY(Sort.LOCK, Trait.BLOCKING, Trait.INTERRUPTIBLE),
    TRY_LOCK(Sort.LOCK),
    TRY_LOCK_TIMED(Sort.LOCK, Trait.BLOCKING, Trait.INTERRUPTIBLE, Trait.TIMED),
    UNLOCK(Sort.LOCK),
    AWAIT(Sort.CONDITION, Trait.BLOCKING, Trait.INTERRUPTIBLE),
    AWAIT_UNINTERRUPTIBLY(Sort.CONDITION, Trait.BLOCKING),
    AWAIT_TIMED(Sort.CONDITION, Trait.BLOCKING, Trait.INTERRUPTIBLE, Trait.TIMED),
    /** Like {@link #AWAIT_TIMED}, but a signalled thread may have no time left. */
    AWAIT_NANOS(Sort.CONDITION, Trait.BLOCKING, Trait.INTERRUPTIBLE, Trait.TIMED),
    SIGNAL(Sort.CONDITION),
    SIGNAL_ALL(Sort.CONDITION),
    ACQUIRE(Sort.SEMAPHORE, Trait.BLOCKING, Trait.INTERRUPTIBLE),
    ACQUIRE_UNINTERRUPTIBLY(Sort.SEMAPHORE, Trait.BLOCKING),
    TRY_ACQUIRE(Sort.SEMAPHORE, Trait.BLOCKING, Trait.INTERRUPTIBLE, Trait.TIMED),
    RELEASE(Sort.SEMAPHORE),
    READ_CELL(Sort.CELL, Trait.LOOK),
    WRITE_CELL(Sort.CELL),
    /** Reads the cell through the {@link CellFunction} {@code argument}. */
    LOOK_CELL(Sort.CELL, Trait.LOOK),
    /**
     * Changes the cell by the {@link CellFunction} {@code argument} once the function is enabled.
     */
    UPDATE_CELL(Sort.CELL),
    UPDATE_CELL_INTERRUPTIBLY(Sort.CELL, Trait.INTERRUPTIBLE),
    UPDATE_CELL_TIMED(Sort.CELL, Trait.INTERRUPTIBLE, Trait.TIMED),
    IS_FULL(Sort.SLOTS, Trait.LOOK),
    IS_EMPTY(Sort.SLOTS, Trait.LOOK),
    SIZE(Sort.SLOTS, Trait.LOOK),
    /** Writes the item into the slot at the put position. */
    STORE(Sort.SLOTS),
    MOVE_PUT(Sort.SLOTS),
    /** Reads the item at the take position. */
    FETCH(Sort.SLOTS),
    /** Empties the slot that was read and advances the take position. */
    MOVE_TAKE(Sort.SLOTS),
    READ_MESSAGE(Sort.MESSAGE, Trait.LOOK),
    WRITE_MESSAGE(Sort.MESSAGE),
    SPIN_WAIT(Sort.NONE, Trait.INTERRUPTIBLE),
    /** The thread works on an item, outside the buffer. */
    SLEEP(Sort.NONE, Trait.INTERRUPTIBLE),
    /** The thread is in an endless loop whose further rounds are not followed. */
    PARK(Sort.NONE),
    /** The call ends and returns the item {@code argument}. */
    RETURN(Sort.NONE, Trait.END),
    /** The call threw. */
    THROW(Sort.NONE, Trait.END),
    /** The thread has no more calls to make. */
    DONE(Sort.NONE, Trait.END);

    private final Sort sort;

    // As fields, since every step of every search reads them.
    private final boolean interruptible;
    private final boolean timed;
    private final boolean look;
    private final boolean end;
    private final boolean locking;
    private final boolean acquiring;
    private final boolean needsWaking;
    private final boolean access;
    private final boolean function;

    Action(Sort sort, Trait... traits) {
      this.sort = sort;
      List<Trait> all = List.of(traits);
      interruptible = all.contains(Trait.INTERRUPTIBLE);
      timed = all.contains(Trait.TIMED);
      boolean blocking = all.contains(Trait.BLOCKING);
      look = all.contains(Trait.LOOK);
      end = all.contains(Trait.END);
      locking = blocking && sort == Sort.LOCK;
      acquiring = blocking && sort == Sort.SEMAPHORE;
      needsWaking = blocking && sort == Sort.CONDITION && !timed;
      access = sort == Sort.CELL || sort == Sort.SLOTS || sort == Sort.MESSAGE;
      function = name().startsWith("UPDATE_CELL") || name().equals("LOOK_CELL");
    }

    public Sort sort() {
      return sort;
    }

    /** Returns true if an interrupt makes the operation throw. */
    public boolean isInterruptible() {
      return interruptible;
    }

    /** Returns true if the operation gives up by itself after some time. */
    public boolean isTimed() {
      return timed;
    }

    /** Returns true if the operation may end without success because others have what it needs. */
    public boolean mayGiveUp() {
      return timed || this == TRY_LOCK;
    }

    /** Returns true if the operation acquires a lock and may have to wait for it. */
    public boolean isLocking() {
      return locking;
    }

    /** Returns true if the operation acquires a permit and may have to wait for it. */
    public boolean isAcquiring() {
      return acquiring;
    }

    /** Returns true if the operation releases a lock or a permit. */
    public boolean isRelease() {
      return this == UNLOCK || this == RELEASE;
    }

    /** Returns true if the operation brings an item into a ring or out of it. */
    public boolean movesItem() {
      return this == STORE || this == FETCH;
    }

    /** Returns true if the operation ends only when another thread wakes this one. */
    boolean needsWaking() {
      return needsWaking;
    }

    /** Returns true if the operation reads or writes shared data. */
    public boolean isAccess() {
      return access;
    }

    /** Returns true if the operation changes a cell. */
    public boolean isWrite() {
      return sort == Sort.CELL && !look;
    }

    /** Returns true if a {@link CellFunction} defines the operation. */
    public boolean isFunction() {
      return function;
    }

    /** Returns true if the operation only reads shared data. */
    public boolean isRead() {
      return look;
    }

    /** Returns true if no operation of the call follows. */
    public boolean isEnd() {
      return end;
    }
  }
}
