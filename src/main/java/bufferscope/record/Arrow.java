package bufferscope.record;

/**
 * An event that made another one possible. Both ends are events of the record, see {@link Stretch}.
 *
 * @param from the number of the event that is the cause
 * @param to the number of the event that followed from it; the same number for a signal, which
 *     changes the state of two threads at once
 */
public record Arrow(
    Relation relation, long from, int fromThread, long fromAt, long to, int toThread, long toAt) {

  /** The way in which one event led to the other. */
  public enum Relation {
    /** The thread was in the wait set, and the signal moved it to the entry queue. */
    SIGNAL,
    /**
     * The thread was in the entry queue when the other one released the lock, and is its next
     * owner.
     */
    UNLOCK,
    /**
     * The thread waited for a permit while there was none, and the other one released the only one.
     */
    PERMIT,
    /** The thread took the item that the other one had put. */
    ITEM
  }
}
