package bufferscope.event;

/** An event of a shared number. */
public sealed interface CellEvent extends Event {
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

  /** Buffer code made a shared number. */
  record CellCreated(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(CellVisitor visitor) {
      visitor.on(this);
    }
  }

  record CellRead(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(CellVisitor visitor) {
      visitor.on(this);
    }
  }

  record CellWritten(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(CellVisitor visitor) {
      visitor.on(this);
    }
  }
}
