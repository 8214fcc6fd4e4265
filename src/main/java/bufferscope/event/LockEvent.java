package bufferscope.event;

/** An event of a lock. */
public sealed interface LockEvent extends Event {
  String lock();

  /** One method for each of these events. */
  interface LockVisitor {
    void on(LockCreated event);

    void on(WantsLock event);

    void on(AcquiredLock event);

    void on(ReleasedLock event);

    void on(GaveUpLock event);
  }

  /** Buffer code made a lock. The event precedes every other event of that lock. */
  record LockCreated(long at, int thread, String lock, boolean fair) implements LockEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.locks().on(this);
    }
  }

  /**
   * The thread is about to acquire the lock. It holds nothing yet, so the event's position is
   * approximate.
   */
  record WantsLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.locks().on(this);
    }
  }

  record AcquiredLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.locks().on(this);
    }
  }

  /** Emitted just before the thread releases the lock. */
  record ReleasedLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.locks().on(this);
    }
  }

  /** The thread was interrupted, or its time was over, before it got the lock. */
  record GaveUpLock(long at, int thread, String lock) implements LockEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.locks().on(this);
    }
  }
}
