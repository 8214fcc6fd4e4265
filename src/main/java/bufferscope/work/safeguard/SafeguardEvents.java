package bufferscope.work.safeguard;

import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.Refusal;

/** Emits the acts of the safeguards on the items of one thread. */
public interface SafeguardEvents {
  /** Returns the id of the thread. */
  int thread();

  /** Reports that the item is refused: it is not stored, or not used. */
  void refused(Item item, Refusal why);

  /** Reports that the item became a dead letter, with the cause. */
  void deadLettered(Item item, String cause);
}
