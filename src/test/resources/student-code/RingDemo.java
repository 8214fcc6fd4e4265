class Ring {
  private final int[] cells;
  private int in = 0, out = 0, count = 0;

  public Ring(int size) {
    cells = new int[size];
  }

  public synchronized void insert(int item) throws InterruptedException {
    while (count == cells.length) wait();
    cells[in] = item;
    in = (in + 1) % cells.length;
    count++;
    notifyAll();
  }

  public synchronized int remove() throws InterruptedException {
    while (count == 0) wait();
    int item = cells[out];
    out = (out + 1) % cells.length;
    count--;
    return item;
  }
}

class RingProducer implements Runnable {
  private final Ring ring;

  RingProducer(Ring ring) {
    this.ring = ring;
  }

  public void run() {
    try {
      for (int i = 0; i < 20; i++) {
        ring.insert(i);
        System.out.printf("%s -> %d%n", Thread.currentThread().getName(), i);
      }
    } catch (InterruptedException e) {
      throw new RuntimeException(e);
    }
  }
}

class RingConsumer implements Runnable {
  private final Ring ring;

  RingConsumer(Ring ring) {
    this.ring = ring;
  }

  public void run() {
    try {
      for (int i = 0; i < 20; i++) {
        int x = ring.remove();
        System.out.printf("%s <- %d%n", Thread.currentThread().getName(), x);
        Thread.sleep(5);
      }
    } catch (InterruptedException e) {
      throw new RuntimeException(e);
    }
  }
}

public class RingDemo {
  public static void main(String[] args) {
    Ring ring = new Ring(5);
    new Thread(new RingProducer(ring), "prod").start();
    new Thread(new RingConsumer(ring), "cons").start();
  }
}
