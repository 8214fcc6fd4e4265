package bufferscope.event;

/**
 * One thing that happened in a run.
 *
 * <p>A thread that acts on a lock, a condition or a slot emits the event while it holds the lock.
 * The order of the events is therefore the order in which the acts happened. A thread that acts on
 * shared data without a lock emits the event in one step with the act.
 *
 * <p>The position of some events is approximate. {@link LockEvent.WantsLock} and {@link
 * SemaphoreEvent.WantsPermit} are emitted before the thread enters the queue, {@link
 * LockEvent.GaveUpLock} and {@link SemaphoreEvent.GaveUpPermit} after it left the queue. {@link
 * SemaphoreEvent.ReleasedPermit} is emitted just before the release, {@link
 * SemaphoreEvent.AcquiredPermit} just after the acquisition. A live put or take of the JDK's queue
 * is reported when it has returned.
 *
 * <p>Each event belongs to one group. Code that must treat all events takes {@link EventVisitors}:
 * it compiles only if it has a method for each event.
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
  /** The thread id that stands for no thread. */
  int NO_THREAD = -1;

  long at();

  int thread();

  /** Calls the method for this event, of the visitor for its group. */
  void accept(EventVisitors visitors);

  /** The visitors for all events, one for each group. */
  record EventVisitors(
      LockEvent.LockVisitor locks,
      ConditionEvent.ConditionVisitor conditions,
      SemaphoreEvent.SemaphoreVisitor semaphores,
      SlotsEvent.SlotsVisitor slots,
      CellEvent.CellVisitor cells,
      ItemEvent.ItemVisitor items,
      ThreadEvent.ThreadVisitor threads,
      SafeguardEvent.SafeguardVisitor safeguards) {}
}
