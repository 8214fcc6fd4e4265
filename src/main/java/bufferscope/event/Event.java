package bufferscope.event;

import bufferscope.event.CellEvent.CellVisitor;
import bufferscope.event.ConditionEvent.ConditionVisitor;
import bufferscope.event.ItemEvent.ItemVisitor;
import bufferscope.event.LockEvent.LockVisitor;
import bufferscope.event.SafeguardEvent.SafeguardVisitor;
import bufferscope.event.SemaphoreEvent.SemaphoreVisitor;
import bufferscope.event.SlotsEvent.SlotsVisitor;
import bufferscope.event.ThreadEvent.ThreadVisitor;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a run.
 *
 * <p>What concerns a lock, a condition or a slot is emitted by the thread that does it while it
 * holds the lock, so that the order of the events is the order of what happened. What is done to
 * shared data without a lock is emitted in one step with it.
 *
 * <p>The place of the others is approximate: {@link WantsLock} and {@link WantsPermit} are emitted
 * before the thread queues up, {@link GaveUpLock} and {@link GaveUpPermit} after it left the queue,
 * {@link ReleasedPermit} just before and {@link AcquiredPermit} just after it happens, and a live
 * put or take of the JDK's queue when it has returned.
 *
 * <p>Each event belongs to one group. Code that must treat all events implements {@link
 * EventVisitor} and the visitor of each group: it compiles only if it has a method for each event.
 *
 * <p>Every event carries {@code at}, the run's time in nanoseconds (it stands still during a
 * pause), and {@code thread}, the id of the thread that acted.
 */
public sealed interface Event
    permits LockEvent,
        ConditionEvent,
        SemaphoreEvent,
        SlotsEvent,
        CellEvent,
        ItemEvent,
        ThreadEvent,
        SafeguardEvent {
  /** Stands for a thread where there is none. */
  int NO_THREAD = -1;

  long at();

  int thread();

  /** Calls the visitor's method for the group of this event. */
  void accept(EventVisitor visitor);

  /** One method for each group of events. */
  interface EventVisitor {
    void on(LockEvent event);

    void on(ConditionEvent event);

    void on(SemaphoreEvent event);

    void on(SlotsEvent event);

    void on(CellEvent event);

    void on(ItemEvent event);

    void on(ThreadEvent event);

    void on(SafeguardEvent event);
  }

  /** Buffer code made a lock; it comes before every other event of that lock. */
  record LockCreated(long at, int thread, String lock, boolean fair) implements LockEvent {
    @Override
    public void accept(LockVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Buffer code made a condition of {@code lock}; the names of all conditions differ. */
  record ConditionCreated(long at, int thread, String lock, String condition)
      implements ConditionEvent {
    @Override
    public void accept(ConditionVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Buffer code made the ring of slots. */
  record SlotsCreated(long at, int thread, int capacity) implements SlotsEvent {
    @Override
    public void accept(SlotsVisitor visitor) {
      visitor.on(this);
    }
  }

  record ThreadStarted(long at, int thread, String name, Role role) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread's work is over; what it still has in hands stays there. */
  record ThreadEnded(long at, int thread, Ending ending) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread threw; {@code message} is what it said. */
  record ThreadFailed(long at, int thread, String message) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Somebody interrupted the thread, which will notice at its next chance. */
  record ThreadInterrupted(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** A hostile producer made an item that is not what it seems; its {@link ItemMade} follows. */
  record HostileItemMade(long at, int thread, Item item, ItemFlaw flaw) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The item in the thread's hands was not let through, and is gone. */
  record ItemRefused(long at, int thread, Item item, Refusal why) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The item in the thread's hands was put aside for people to look at. */
  record ItemDeadLettered(long at, int thread, Item item, String cause) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * A consumer died of what was thrown, dropped what it still had in hands and was started again.
   *
   * @param restart how often that makes it for this consumer
   */
  record ThreadRestarted(long at, int thread, String message, int restart)
      implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Producers stop, and consumers have so much time to use up the rest. */
  record ShutdownBegan(long at, int thread, long limitNanos) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The shutdown is over.
   *
   * @param left the items in the buffer and in hands that nobody will use
   */
  record ShutdownEnded(long at, int thread, int left) implements SafeguardEvent {
    @Override
    public void accept(SafeguardVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread caught what was thrown, dropped what it had in hands and goes on. */
  record FailureCaught(long at, int thread, String message) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread's work stands in the queue of a pool, until one of its threads is free. */
  record AwaitsThread(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** A thread of the pool took the work up, and keeps it until it is over. */
  record GotThread(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread has nothing to make an item of until the person types a line. */
  record AwaitsInput(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  record GotInput(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The person paused this one thread. */
  record ThreadPaused(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  record ThreadResumed(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The thread began to work on an item, or goes on at another rate.
   *
   * @param began the run time in nanoseconds at which it would have begun at this rate
   * @param nanos how long the whole work takes at this rate
   */
  record Slept(long at, int thread, long began, long nanos) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  record Woke(long at, int thread) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  record ItemMade(long at, int thread, Item item) implements ItemEvent {
    @Override
    public void accept(ItemVisitor visitor) {
      visitor.on(this);
    }
  }

  record ItemFinished(long at, int thread, Item item) implements ItemEvent {
    @Override
    public void accept(ItemVisitor visitor) {
      visitor.on(this);
    }
  }

  /** A consumer computed what it has to of that item's value. */
  record ResultComputed(long at, int thread, Item item, long result) implements ItemEvent {
    @Override
    public void accept(ItemVisitor visitor) {
      visitor.on(this);
    }
  }

  /** About to ask for the lock. Emitted before anything is held: its place is approximate. */
  record WantsLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(LockVisitor visitor) {
      visitor.on(this);
    }
  }

  record AcquiredLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(LockVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Emitted just before the lock is given back. */
  record ReleasedLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(LockVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread was interrupted, or ran out of time, before it got the lock. */
  record GaveUpLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(LockVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The thread goes into the wait set of the condition and gives the lock back by that.
   *
   * @param timed whether the wait ends by itself after some time
   */
  record BeganWaiting(long at, int thread, String condition, boolean timed)
      implements ConditionEvent {
    /** A wait that ends by a signal or an interrupt only. */
    public BeganWaiting(long at, int thread, String condition) {
      this(at, thread, condition, false);
    }

    @Override
    public void accept(ConditionVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The thread signalled {@code whom}, who moves from the wait set to the entry queue of the lock;
   * {@link #NO_THREAD} when nobody waited.
   */
  record Signalled(long at, int thread, String condition, int whom) implements ConditionEvent {
    @Override
    public void accept(ConditionVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The thread left the wait set by itself, out of time, interrupted or for no reason, and wants
   * the lock again. Only controlled runs tell this; of a live thread it is not known until it has
   * the lock.
   */
  record LeftWaitSet(long at, int thread, String condition) implements ConditionEvent {
    @Override
    public void accept(ConditionVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread came back from its wait and holds the lock again. */
  record StoppedWaiting(long at, int thread, String condition, WaitEnd end)
      implements ConditionEvent {
    @Override
    public void accept(ConditionVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The item was stored.
   *
   * @param item what was stored, null only where broken buffer code stores nothing
   */
  record SlotWritten(long at, int thread, int slot, @Nullable Item item) implements SlotsEvent {
    @Override
    public void accept(SlotsVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The slot was emptied; broken buffer code may read the item there once more before the take
   * position moves.
   *
   * @param item what was found there; null where broken buffer code reads an empty slot
   */
  record SlotRead(long at, int thread, int slot, @Nullable Item item) implements SlotsEvent {
    @Override
    public void accept(SlotsVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The put or the take position moved on to slot {@code to}. */
  record IndexMoved(long at, int thread, Index index, int to) implements SlotsEvent {
    @Override
    public void accept(SlotsVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The ring was laid out anew: the items stand from slot 0 in their order, take position 0.
   *
   * @param capacity how many items may be stored
   * @param slots how many slots there are: more than {@code capacity} while items from a larger
   *     capacity still have to leave
   */
  record CapacityChanged(long at, int thread, int capacity, int slots) implements SlotsEvent {
    @Override
    public void accept(SlotsVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Buffer code made a place for one message, which the picture shows as a single slot. */
  record MessageCreated(long at, int thread) implements SlotsEvent {
    @Override
    public void accept(SlotsVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * The message was read and left where it is.
   *
   * @param item what was found there; null before the first message
   */
  record SlotCopied(long at, int thread, int slot, @Nullable Item item) implements SlotsEvent {
    @Override
    public void accept(SlotsVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Buffer code made a shared number. */
  record CellCreated(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(CellVisitor visitor) {
      visitor.on(this);
    }
  }

  record CellRead(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(CellVisitor visitor) {
      visitor.on(this);
    }
  }

  record CellWritten(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(CellVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * Buffer code made a semaphore.
   *
   * @param binary whether it can have one permit at most
   */
  record SemaphoreCreated(long at, int thread, String semaphore, int permits, boolean binary)
      implements SemaphoreEvent {
    @Override
    public void accept(SemaphoreVisitor visitor) {
      visitor.on(this);
    }
  }

  /**
   * About to ask for a permit; as that of {@link WantsLock}, its place is approximate.
   *
   * @param timed whether the thread gives up by itself after some time
   */
  record WantsPermit(long at, int thread, String semaphore, boolean timed)
      implements SemaphoreEvent {
    @Override
    public void accept(SemaphoreVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Emitted just after the permit was taken. */
  record AcquiredPermit(long at, int thread, String semaphore) implements SemaphoreEvent {
    @Override
    public void accept(SemaphoreVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Emitted just before the permit is given back. */
  record ReleasedPermit(long at, int thread, String semaphore) implements SemaphoreEvent {
    @Override
    public void accept(SemaphoreVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread was interrupted, or ran out of time, before it got a permit. */
  record GaveUpPermit(long at, int thread, String semaphore) implements SemaphoreEvent {
    @Override
    public void accept(SemaphoreVisitor visitor) {
      visitor.on(this);
    }
  }

  /** The thread is about to do what this line of the source of the buffer says. */
  record ReachedLine(long at, int thread, int line) implements ThreadEvent {
    @Override
    public void accept(ThreadVisitor visitor) {
      visitor.on(this);
    }
  }

  /** Why a thread ended. */
  enum Ending {
    /** It made or used up all that it should. */
    DONE,
    /** The person asked for fewer threads. */
    RETIRED,
    /** It was interrupted. */
    INTERRUPTED,
    /** It took "THE END". */
    TOOK_THE_END,
    /** Whoever joined the buffer sent it home: all tasks are done. */
    JOINED
  }

  /** Why a wait on a condition ended. */
  enum WaitEnd {
    SIGNALLED,
    TIMED_OUT,
    INTERRUPTED,
    /** For no reason, which the contract of conditions allows. */
    SPURIOUS
  }

  /** What is wrong with an item that a hostile producer made. */
  enum ItemFlaw {
    /** Its value is one that no item can have. */
    INVALID,
    /** Somebody else is said to have made it. */
    FORGED,
    /** It was changed after it was sealed. */
    ALTERED,
    /** It has been put before. */
    REPLAYED
  }

  /** Why an item was not let through. */
  enum Refusal {
    /** There was no room for it in the time that a put may take. */
    BUFFER_FULL,
    /** Its producer has too many items in the buffer. */
    QUOTA,
    /** It has the seal of another producer than the one who is said to have made it. */
    FORGED,
    /** Its seal is nobody's. */
    ALTERED,
    /** It was used before. */
    REPLAYED
  }

  /** Positions in the ring. */
  enum Index {
    PUT,
    TAKE
  }
}
