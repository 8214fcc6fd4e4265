package bufferscope.work.safeguard;

import bufferscope.event.Item;
import bufferscope.event.SafeguardEvent.Refusal;

/** Emits what the safeguards do with the items of one thread. */
public interface SafeguardEvents {
  /** The id of the thread. */
  int thread();

  /** The item is kept out of the buffer, or is not used. */
  void refused(Item item, Refusal why);

  /** The item is set aside, with the cause. */
  void deadLettered(Item item, String cause);
}
