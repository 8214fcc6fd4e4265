import java.util.*;

public class WaitIf {
  private final List<Integer> buffer = new LinkedList<>();
  private static final int LIMIT = 2;

  public static void main(String[] args) {
    final WaitIf pc = new WaitIf();
    for (int i = 0; i < 2; i++)
      new Thread(
              new Runnable() {
                public void run() {
                  try {
                    pc.produce();
                  } catch (InterruptedException e) {
                    e.printStackTrace();
                  }
                }
              })
          .start();
    for (int i = 0; i < 2; i++)
      new Thread(
              new Runnable() {
                public void run() {
                  try {
                    pc.consume();
                  } catch (InterruptedException e) {
                    e.printStackTrace();
                  }
                }
              })
          .start();
  }

  void produce() throws InterruptedException {
    int value = 0;
    while (true) {
      synchronized (this) {
        if (buffer.size() == LIMIT) wait();
        System.out.println("Producer produced-" + value);
        buffer.add(value++);
        notifyAll();
        Thread.sleep(100);
      }
    }
  }

  void consume() throws InterruptedException {
    while (true) {
      synchronized (this) {
        if (buffer.size() == 0) wait();
        int val = buffer.remove(0);
        System.out.println("Consumer consumed-" + val);
        notifyAll();
        Thread.sleep(100);
      }
    }
  }
}
