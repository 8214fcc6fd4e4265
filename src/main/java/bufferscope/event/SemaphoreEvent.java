package bufferscope.event;

import bufferscope.event.Event.AcquiredPermit;
import bufferscope.event.Event.GaveUpPermit;
import bufferscope.event.Event.ReleasedPermit;
import bufferscope.event.Event.SemaphoreCreated;
import bufferscope.event.Event.WantsPermit;

/** What happens to a semaphore. */
public sealed interface SemaphoreEvent extends Event
    permits SemaphoreCreated, WantsPermit, AcquiredPermit, ReleasedPermit, GaveUpPermit {
  String semaphore();

  /** Calls the visitor's method for this event. */
  void accept(SemaphoreVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface SemaphoreVisitor {
    void on(SemaphoreCreated event);

    void on(WantsPermit event);

    void on(AcquiredPermit event);

    void on(ReleasedPermit event);

    void on(GaveUpPermit event);
  }
}
