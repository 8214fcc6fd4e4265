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
 * <p>Each event belongs to one group. Code that must treat all events implements {@link
 * EachEventVisitor}: it compiles only if it has a method for each event.
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

  /** One method for each event. */
  interface EachEventVisitor
      extends EventVisitor,
          LockEvent.LockVisitor,
          ConditionEvent.ConditionVisitor,
          SemaphoreEvent.SemaphoreVisitor,
          SlotsEvent.SlotsVisitor,
          CellEvent.CellVisitor,
          ItemEvent.ItemVisitor,
          ThreadEvent.ThreadVisitor,
          SafeguardEvent.SafeguardVisitor {
    @Override
    default void on(LockEvent event) {
      event.accept((LockEvent.LockVisitor) this);
    }

    @Override
    default void on(ConditionEvent event) {
      event.accept((ConditionEvent.ConditionVisitor) this);
    }

    @Override
    default void on(SemaphoreEvent event) {
      event.accept((SemaphoreEvent.SemaphoreVisitor) this);
    }

    @Override
    default void on(SlotsEvent event) {
      event.accept((SlotsEvent.SlotsVisitor) this);
    }

    @Override
    default void on(CellEvent event) {
      event.accept((CellEvent.CellVisitor) this);
    }

    @Override
    default void on(ItemEvent event) {
      event.accept((ItemEvent.ItemVisitor) this);
    }

    @Override
    default void on(ThreadEvent event) {
      event.accept((ThreadEvent.ThreadVisitor) this);
    }

    @Override
    default void on(SafeguardEvent event) {
      event.accept((SafeguardEvent.SafeguardVisitor) this);
    }
  }
}
