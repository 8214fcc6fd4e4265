package bufferscope.event;

import bufferscope.event.Event.CapacityChanged;
import bufferscope.event.Event.IndexMoved;
import bufferscope.event.Event.MessageCreated;
import bufferscope.event.Event.SlotCopied;
import bufferscope.event.Event.SlotRead;
import bufferscope.event.Event.SlotWritten;
import bufferscope.event.Event.SlotsCreated;

/** What happens to the slots of the buffer, or to the place of its one message. */
public sealed interface SlotsEvent extends Event
    permits SlotsCreated,
        MessageCreated,
        SlotWritten,
        SlotRead,
        SlotCopied,
        IndexMoved,
        CapacityChanged {
  /** Calls the visitor's method for this event. */
  void accept(SlotsVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface SlotsVisitor {
    void on(SlotsCreated event);

    void on(MessageCreated event);

    void on(SlotWritten event);

    void on(SlotRead event);

    void on(SlotCopied event);

    void on(IndexMoved event);

    void on(CapacityChanged event);
  }
}
