package bufferscope.event;

import bufferscope.event.Event.HostileItemMade;
import bufferscope.event.Event.ItemDeadLettered;
import bufferscope.event.Event.ItemRefused;
import bufferscope.event.Event.ShutdownBegan;
import bufferscope.event.Event.ShutdownEnded;
import bufferscope.event.Event.ThreadRestarted;

/** What the safeguards of a pipeline meet and do. */
public sealed interface SafeguardEvent extends Event
    permits HostileItemMade,
        ItemRefused,
        ItemDeadLettered,
        ThreadRestarted,
        ShutdownBegan,
        ShutdownEnded {
  /** Calls the visitor's method for this event. */
  void accept(SafeguardVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface SafeguardVisitor {
    void on(HostileItemMade event);

    void on(ItemRefused event);

    void on(ItemDeadLettered event);

    void on(ThreadRestarted event);

    void on(ShutdownBegan event);

    void on(ShutdownEnded event);
  }
}
