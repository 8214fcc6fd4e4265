package bufferscope.event;

/** An event of a semaphore. */
public sealed interface SemaphoreEvent extends Event {
  String semaphore();

  /** One method for each of these events. */
  interface SemaphoreVisitor {
    void on(SemaphoreCreated event);

    void on(WantsPermit event);

    void on(AcquiredPermit event);

    void on(ReleasedPermit event);

    void on(GaveUpPermit event);
  }

  /**
   * Buffer code made a semaphore.
   *
   * @param binary whether it can have at most one permit
   */
  record SemaphoreCreated(long at, int thread, String semaphore, int permits, boolean binary)
      implements SemaphoreEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.semaphores().on(this);
    }
  }

  /**
   * The thread is about to acquire a permit; the event's position is approximate.
   *
   * @param timed whether the thread gives up by itself after some time
   */
  record WantsPermit(long at, int thread, String semaphore, boolean timed)
      implements SemaphoreEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.semaphores().on(this);
    }
  }

  /** Emitted just after the thread acquired a permit. */
  record AcquiredPermit(long at, int thread, String semaphore) implements SemaphoreEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.semaphores().on(this);
    }
  }

  /** Emitted just before the thread releases a permit. */
  record ReleasedPermit(long at, int thread, String semaphore) implements SemaphoreEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.semaphores().on(this);
    }
  }

  /** The thread was interrupted, or its time was over, before it got a permit. */
  record GaveUpPermit(long at, int thread, String semaphore) implements SemaphoreEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.semaphores().on(this);
    }
  }
}
