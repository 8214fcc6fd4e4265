package bufferscope.event;

/** An event of a condition and its wait set. */
public sealed interface ConditionEvent extends Event {
  String condition();

  /** One method for each of these events. */
  interface ConditionVisitor {
    void on(ConditionCreated event);

    void on(BeganWaiting event);

    void on(Signalled event);

    void on(LeftWaitSet event);

    void on(StoppedWaiting event);
  }

  /** Buffer code made a condition of {@code lock}; the names of all conditions differ. */
  record ConditionCreated(long at, int thread, String lock, String condition)
      implements ConditionEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.conditions().on(this);
    }
  }

  /**
   * The thread enters the wait set of the condition and releases the lock.
   *
   * @param timed whether the wait ends by itself after some time
   */
  record BeganWaiting(long at, int thread, String condition, boolean timed)
      implements ConditionEvent {
    /** Creates the event of a wait that only a signal or an interrupt ends. */
    public BeganWaiting(long at, int thread, String condition) {
      this(at, thread, condition, false);
    }

    @Override
    public void accept(EventVisitors visitors) {
      visitors.conditions().on(this);
    }
  }

  /**
   * The thread signalled the condition.
   *
   * @param whom the thread that moves from the wait set to the entry queue of the lock; {@link
   *     #NO_THREAD} if the wait set was empty
   */
  record Signalled(long at, int thread, String condition, int whom) implements ConditionEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.conditions().on(this);
    }
  }

  /**
   * The thread left the wait set without a signal: its time was over, it was interrupted, or it
   * woke up spuriously. It wants the lock again. Only controlled runs emit this event. A live
   * thread emits nothing until it holds the lock again.
   */
  record LeftWaitSet(long at, int thread, String condition) implements ConditionEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.conditions().on(this);
    }
  }

  /** The thread came back from its wait and holds the lock again. */
  record StoppedWaiting(long at, int thread, String condition, WaitEnd end)
      implements ConditionEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.conditions().on(this);
    }
  }

  /** The reason why a wait on a condition ended. */
  enum WaitEnd {
    SIGNALLED,
    TIMED_OUT,
    INTERRUPTED,
    /** A spurious wake-up: no reason at all, as the contract of conditions allows. */
    SPURIOUS
  }
}
