package bufferscope.event;

import bufferscope.event.Event.AcquiredLock;
import bufferscope.event.Event.GaveUpLock;
import bufferscope.event.Event.LockCreated;
import bufferscope.event.Event.ReleasedLock;
import bufferscope.event.Event.WantsLock;

/** What happens to a lock. */
public sealed interface LockEvent extends Event
    permits LockCreated, WantsLock, AcquiredLock, ReleasedLock, GaveUpLock {
  String lock();

  /** Calls the visitor's method for this event. */
  void accept(LockVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface LockVisitor {
    void on(LockCreated event);

    void on(WantsLock event);

    void on(AcquiredLock event);

    void on(ReleasedLock event);

    void on(GaveUpLock event);
  }
}
