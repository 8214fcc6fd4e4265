import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;

public class SemaphoreStore {
  static final int SIZE = 4;
  static List<String> store = Collections.synchronizedList(new ArrayList<String>());
  static Semaphore free = new Semaphore(SIZE);
  static Semaphore used = new Semaphore(0);

  static void produce(String s) throws InterruptedException {
    free.acquire();
    store.add(s);
    used.release();
  }

  static String consume() throws InterruptedException {
    used.acquire();
    String s = store.remove(0);
    free.release();
    return s;
  }

  static class P extends Thread {
    P(String name) {
      super(name);
    }

    public void run() {
      try {
        for (int i = 0; i < 8; i++) {
          produce(getName() + i);
        }
      } catch (InterruptedException e) {
        System.out.println("interrupted " + e.getMessage());
      }
    }
  }

  static class C extends Thread {
    public void run() {
      try {
        for (int i = 0; i < 8; i++) {
          System.out.println(getName() + " got " + consume());
          sleep(2);
        }
      } catch (InterruptedException e) {
        System.out.println("interrupted " + e.getMessage());
      }
    }
  }

  public static void main(String[] args) {
    new P("a").start();
    new P("b").start();
    new P("c").start();
    new C().start();
    new C().start();
    new C().start();
  }
}
