package bufferscope.event;

import bufferscope.event.Event.ItemFinished;
import bufferscope.event.Event.ItemMade;
import bufferscope.event.Event.ResultComputed;

/** What a thread makes of an item outside the buffer. */
public sealed interface ItemEvent extends Event permits ItemMade, ItemFinished, ResultComputed {
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
}
