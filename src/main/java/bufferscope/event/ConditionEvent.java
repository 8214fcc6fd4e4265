package bufferscope.event;

import bufferscope.event.Event.BeganWaiting;
import bufferscope.event.Event.ConditionCreated;
import bufferscope.event.Event.LeftWaitSet;
import bufferscope.event.Event.Signalled;
import bufferscope.event.Event.StoppedWaiting;

/** What happens to a condition and its wait set. */
public sealed interface ConditionEvent extends Event
    permits ConditionCreated, BeganWaiting, Signalled, LeftWaitSet, StoppedWaiting {
  String condition();

  /** Calls the visitor's method for this event. */
  void accept(ConditionVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface ConditionVisitor {
    void on(ConditionCreated event);

    void on(BeganWaiting event);

    void on(Signalled event);

    void on(LeftWaitSet event);

    void on(StoppedWaiting event);
  }
}
