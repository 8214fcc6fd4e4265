package bufferscope.measure;

import bufferscope.event.Event;
import bufferscope.event.Item;
import org.jspecify.annotations.Nullable;

/**
 * An event after which something does not hold that must always hold.
 *
 * @param thread the name of the thread that did it
 * @param item the item concerned, if there is one
 * @param message one sentence that names thread and item
 */
public record Violation(
    Kind kind, Event event, String thread, @Nullable Item item, String message) {

  /** What does not hold. */
  public enum Kind {
    /** A stored item was replaced before anybody took it. */
    OVERWRITTEN,
    /** A thread had an item in hands when something was thrown, and went on without it. */
    DROPPED,
    TOOK_FROM_EMPTY,
    /** The same item was taken or finished twice. */
    DUPLICATED,
    /** The item taken was not the oldest one. */
    OUT_OF_ORDER,
    OVER_CAPACITY,
    /** An item of a hostile producer was used as if it were right. */
    BAD_ITEM_USED,
    TWO_LOCK_OWNERS,
    ACTED_WITHOUT_LOCK,
    /** A thread is over and still holds a lock. */
    LOCK_NOT_RELEASED,
    /** No thread can go on, and there are items left. */
    DEADLOCK,
    /** A thread threw an {@link IllegalMonitorStateException}; only the search judges that. */
    WRONG_LOCK_USE,
    /** A thread threw something else; only the search judges that. */
    THREAD_FAILED,
    /** Threads go round in a loop that nobody will end. */
    LIVELOCK,
    /** Made = finished + in slots + in hands does not hold. */
    NOT_CONSERVED
  }
}
