import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public class Kitchen {
  private static final AtomicBoolean running = new AtomicBoolean(true);
  private static final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

  private enum Dish {
    PIZZA,
    PASTA
  }

  private record Order(int nr, Dish dish) {}

  public static void main(String[] args) throws InterruptedException {
    Thread cook =
        new Thread(
            () -> {
              while (running.get() || !orders.isEmpty()) {
                try {
                  Order o = orders.poll(100, TimeUnit.MILLISECONDS);
                  if (o == null) continue;
                  switch (o.dish()) {
                    case PIZZA:
                      System.out.println("pizza " + o);
                      break;
                    default:
                      System.out.println("pasta " + o.nr());
                  }
                } catch (InterruptedException e) {
                  break;
                }
              }
            },
            "cook");
    cook.start();
    Dish[] menu = Dish.values();
    for (int i = 0; i < 3; i++) {
      orders.put(new Order(i, menu[i % menu.length]));
      Thread.sleep(10);
    }
    running.set(false);
    cook.join();
    System.out.println("closed");
  }
}
