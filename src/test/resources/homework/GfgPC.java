import java.util.*;

public class GfgPC {
  private final List<Integer> buffer = new LinkedList<>();
  private static final int LIMIT = 2;

  public static void main(String[] args) {
    final GfgPC pc = new GfgPC();
    for (int i = 0; i < 1; i++)
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
    for (int i = 0; i < 1; i++)
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
        while (buffer.size() == LIMIT) wait();
        System.out.println("Producer produced-" + value);
        buffer.add(value++);
        notify();
        Thread.sleep(100);
      }
    }
  }

  void consume() throws InterruptedException {
    while (true) {
      synchronized (this) {
        while (buffer.size() == 0) wait();
        int val = buffer.remove(0);
        System.out.println("Consumer consumed-" + val);
        notify();
        Thread.sleep(100);
      }
    }
  }
}
