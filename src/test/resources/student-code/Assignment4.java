import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class Assignment4 {
  private static final int MAX = 3;
  private static int[] buffer = new int[MAX];
  private static int count = 0;
  private static int next = 1;
  private static Lock lock = new ReentrantLock();
  private static Condition notFull = lock.newCondition();
  private static Condition notEmpty = lock.newCondition();

  // makes the next number itself
  static void produce() {
    lock.lock();
    try {
      while (count == MAX) {
        System.out.println("full!");
        notFull.await();
      }
      buffer[count++] = next++;
      System.out.println("produced, count = " + count);
      notFull.signal();
    } catch (InterruptedException e) {
      e.printStackTrace();
    } finally {
      lock.unlock();
    }
  }

  static void consume() {
    lock.lock();
    try {
      while (count == 0) {
        System.out.println("empty!");
        notEmpty.await();
      }
      int x = buffer[0];
      for (int i = 1; i < count; i++) buffer[i - 1] = buffer[i];
      count--;
      System.out.println("consumed " + x + ", count = " + count);
      notFull.signal();
    } catch (InterruptedException e) {
      e.printStackTrace();
    } finally {
      lock.unlock();
    }
  }

  public static void main(String[] args) {
    ExecutorService pool = Executors.newCachedThreadPool();
    pool.submit(
        () -> {
          for (int i = 0; i < 10; i++) consume();
          System.out.println("consumer ends");
        });
    pool.submit(
        () -> {
          for (int i = 0; i < 10; i++) produce();
          System.out.println("producer ends");
        });
    pool.shutdown();
  }
}
