package bufferscope.event;

/** An event of an item outside the buffer. */
public sealed interface ItemEvent extends Event {
  Item item();

  /** Calls the visitor's method for this event. */
  void accept(ItemVisitor visitor);

  @Override
  default void accept(EventVisitor visitor) {
    visitor.on(this);
  }

  /** One method for each of these events. */
  interface ItemVisitor {
    void on(ItemMade event);

    void on(ItemFinished event);

    void on(ResultComputed event);
  }

  record ItemMade(long at, int thread, Item item) implements ItemEvent {
    @Override
    public void accept(ItemVisitor visitor) {
      visitor.on(this);
    }
  }

  record ItemFinished(long at, int thread, Item item) implements ItemEvent {
    @Override
    public void accept(ItemVisitor visitor) {
      visitor.on(this);
    }
  }

  /** A consumer computed its result from the item's value. */
  record ResultComputed(long at, int thread, Item item, long result) implements ItemEvent {
    @Override
    public void accept(ItemVisitor visitor) {
      visitor.on(this);
    }
  }
}
