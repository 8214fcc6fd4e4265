package bufferscope.work;

import bufferscope.sync.Slots;

/**
 * The mechanism, capacity and fairness of the buffer.
 *
 * @param capacity 1 to 1,024 slots; or {@link #UNBOUNDED} if the mechanism allows that
 * @param fair whether its locks and semaphores are first come first served, instead of Java's
 *     default
 */
public record BufferSetup(Mechanism mechanism, int capacity, boolean fair) {
  public static final int UNBOUNDED = Slots.UNBOUNDED;

  public BufferSetup {
    Range.check(
        "capacity with " + mechanism.id(), capacity, mechanism.minCapacity(), Slots.MAX_CAPACITY);
  }
}
