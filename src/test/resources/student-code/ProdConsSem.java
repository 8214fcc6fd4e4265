import java.util.LinkedList;
import java.util.Queue;
import java.util.concurrent.Semaphore;

class SemBuffer {
  private Queue<Integer> items = new LinkedList<>();
  private Semaphore mutex = new Semaphore(1);
  private Semaphore empty;
  private Semaphore full = new Semaphore(0);

  public SemBuffer(int n) {
    empty = new Semaphore(n);
  }

  public void enter(int v) throws InterruptedException {
    empty.acquire();
    mutex.acquire();
    items.add(v);
    mutex.release();
    full.release();
  }

  public int take() throws InterruptedException {
    mutex.acquire();
    full.acquire();
    int v = items.remove();
    empty.release();
    mutex.release();
    return v;
  }
}

public class ProdConsSem {
  private static final int ITEMS = 10;

  public static void main(String[] args) {
    SemBuffer buf = new SemBuffer(3);

    Thread producer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < ITEMS; i++) {
                  Thread.sleep(10); // make something
                  buf.enter(i);
                  System.out.println("Produced " + i);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    Thread consumer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < ITEMS; i++) {
                  System.out.println("Consumed " + buf.take());
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });

    producer.start();
    consumer.start();
  }
}
