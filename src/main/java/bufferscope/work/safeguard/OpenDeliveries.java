package bufferscope.work.safeguard;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The items of one producer that are between their first put and their use. Each may be used once;
 * an item that is none of them was used before.
 *
 * <p>Protocols such as DTLS remember what came, in a window below the newest number (RFC 6479).
 * Here a consumer can hold an item for as long as a person wants while others take any number of
 * later ones, so no width of such a window is right. What is under way is bounded instead: by the
 * capacity and by the hands of threads.
 */
final class OpenDeliveries {
  private final int most;

  /** Number and delivery of each item, oldest first. */
  @GuardedBy("this")
  private final Map<Long, Integer> deliveries = new LinkedHashMap<>();

  @GuardedBy("this")
  private long newest;

  /**
   * No items yet.
   *
   * @param most how many can be under way at once. Only a buffer that loses items has more; then
   *     the oldest one is given up, so that memory is bounded.
   */
  OpenDeliveries(int most) {
    this.most = most;
  }

  /** Adds an item; returns whether it is new. A producer puts its items in the order of numbers. */
  synchronized boolean begin(long number) {
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

  /** Adds a used item once more, under another delivery number than before. */
  synchronized void beginAgain(long number, int delivery) {
    deliveries.put(number, delivery);
  }

  /** Removes that delivery of the item; returns whether it was under way. */
  synchronized boolean end(long number, int delivery) {
    return deliveries.remove(number, delivery);
  }
}
