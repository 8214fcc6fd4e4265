package bufferscope.event;

/** An event of a shared number. */
public sealed interface CellEvent extends Event {
  String cell();

  /** One method for each of these events. */
  interface CellVisitor {
    void on(CellCreated event);

    void on(CellRead event);

    void on(CellWritten event);
  }

  /** Buffer code made a shared number. */
  record CellCreated(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.cells().on(this);
    }
  }

  record CellRead(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.cells().on(this);
    }
  }

  record CellWritten(long at, int thread, String cell, int value) implements CellEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.cells().on(this);
    }
  }
}
