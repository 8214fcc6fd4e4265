package bufferscope.work.safeguard;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The deliveries of one producer's items that are between the put and the use. Each may be used
 * once; a delivery that is not here was used before.
 *
 * <p>Protocols such as DTLS keep the numbers of used items, in a window below the newest number
 * (RFC 6479). No width of such a window is right here, since a consumer can hold an item for any
 * time while others take any number of later ones. The number of open deliveries is bounded
 * instead, by the capacity and the number of threads.
 */
final class OpenDeliveries {
  private final int most;

  /** The number of each item and its delivery, oldest first. */
  @GuardedBy("this")
  private final Map<Long, Integer> deliveries = new LinkedHashMap<>();

  @GuardedBy("this")
  private long newest;

  /**
   * Creates an empty set of deliveries.
   *
   * @param most the maximum number of open deliveries. Only a buffer that loses items has more;
   *     then the oldest one is closed, so that memory is bounded.
   */
  OpenDeliveries(int most) {
    this.most = most;
  }

  /**
   * Opens the first delivery of an item; returns false if the item is not newer than the newest
   * one.
   */
  synchronized boolean open(long number) {
    if (number <= newest) {
      return false;
    }
    newest = number;
    deliveries.put(number, 0);
    if (deliveries.size() > most) {
      deliveries.remove(deliveries.keySet().iterator().next());
    }
    return true;
  }

  /** Opens another delivery of an item, under a number that none of its deliveries had. */
  synchronized void reopen(long number, int delivery) {
    deliveries.put(number, delivery);
  }

  /** Closes a delivery of an item; returns false if it was not open. */
  synchronized boolean close(long number, int delivery) {
    return deliveries.remove(number, delivery);
  }
}
