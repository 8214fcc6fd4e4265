import java.util.Random;
import java.util.Stack;

/** A pile of plates: washer puts on top, waiter takes from the top. */
class Pile {
  private final Stack<Object> pile = new Stack<>();
  private final int height;

  Pile(int height) {
    this.height = height;
  }

  public void put(Object plate) {
    synchronized (pile) {
      while (pile.size() == height) {
        try {
          pile.wait();
        } catch (InterruptedException ignored) {
        }
      }
      pile.push(plate);
      pile.notifyAll();
    }
  }

  public Object get() {
    synchronized (pile) {
      while (pile.empty()) {
        try {
          pile.wait();
        } catch (InterruptedException ignored) {
        }
      }
      Object plate = pile.pop();
      pile.notifyAll();
      return plate;
    }
  }
}

public class Plates {
  private static final Random rnd = new Random();

  private static void nap() {
    try {
      Thread.sleep(rnd.nextInt(15));
    } catch (InterruptedException ignored) {
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Pile pile = new Pile(4);

    class Washer extends Thread {
      public void run() {
        for (int i = 1; i <= 20; i++) {
          nap();
          pile.put("plate " + i);
        }
      }
    }
    class Waiter extends Thread {
      int served = 0;

      public void run() {
        for (int i = 1; i <= 20; i++) {
          Object p = pile.get();
          served++;
          System.out.println("waiter serves on " + p);
          nap();
        }
      }
    }
    Washer washer = new Washer();
    Waiter waiter = new Waiter();
    washer.start();
    waiter.start();
    washer.join();
    waiter.join();
    System.out.println("served " + waiter.served);
  }
}
