import java.util.*;

public class RandomNumbers {
  private LinkedList<Integer> list = new LinkedList<>();
  private int capacity = 2;
  private Random random = new Random();

  public void produce() throws InterruptedException {
    int value = random.nextInt(100);
    synchronized (this) {
      if (list.size() == capacity) wait();
      list.add(value);
      System.out.println("Producer produced-" + value);
      notify();
    }
    Thread.sleep(1000);
  }

  public void consume() throws InterruptedException {
    synchronized (this) {
      if (list.size() == 0) wait();
      int val = list.removeFirst();
      System.out.println("Consumer consumed-" + val);
      notify();
    }
    Thread.sleep(1000);
  }
}
