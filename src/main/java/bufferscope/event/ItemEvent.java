package bufferscope.event;

/** An event of an item outside the buffer. */
public sealed interface ItemEvent extends Event {
  Item item();

  /** One method for each of these events. */
  interface ItemVisitor {
    void on(ItemMade event);

    void on(ItemFinished event);

    void on(ResultComputed event);
  }

  record ItemMade(long at, int thread, Item item) implements ItemEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.items().on(this);
    }
  }

  record ItemFinished(long at, int thread, Item item) implements ItemEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.items().on(this);
    }
  }

  /** A consumer computed its result from the item's value. */
  record ResultComputed(long at, int thread, Item item, long result) implements ItemEvent {
    @Override
    public void accept(EventVisitors visitors) {
      visitors.items().on(this);
    }
  }
}
