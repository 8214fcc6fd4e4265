package bufferscope.event;

import bufferscope.event.Event.CellCreated;
import bufferscope.event.Event.CellRead;
import bufferscope.event.Event.CellWritten;

/** What happens to a shared number. */
public sealed interface CellEvent extends Event permits CellCreated, CellRead, CellWritten {
  String cell();

  /** Calls the visitor's method for this event. */
  void accept(CellVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface CellVisitor {
    void on(CellCreated event);

    void on(CellRead event);

    void on(CellWritten event);
  }
}
