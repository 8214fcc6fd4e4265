import java.util.Map;
import java.util.TreeMap;

/**
 * Orders by their numbers, of which the least one is served first: the first parameter is a key.
 */
public class Orders {
  private final TreeMap<Integer, String> waiting = new TreeMap<>();
  private final int most;

  public Orders(int most) {
    this.most = most;
  }

  public synchronized void put(int number, String dish) throws InterruptedException {
    while (waiting.size() == most) {
      wait();
    }
    waiting.put(number, dish);
    notifyAll();
  }

  public synchronized String take() throws InterruptedException {
    while (waiting.isEmpty()) {
      wait();
    }
    Map.Entry<Integer, String> first = waiting.pollFirstEntry();
    notifyAll();
    return first.getValue();
  }

  public static void main(String[] args) {
    Orders orders = new Orders(2);
    new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) {
                  orders.put(i, "dish " + i);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .start();
    new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) {
                  System.out.println(orders.take());
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            })
        .start();
  }
}
