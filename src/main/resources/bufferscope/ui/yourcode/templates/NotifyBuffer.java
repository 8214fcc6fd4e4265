/** Producers and consumers wait in one wait set. Whom does notify wake? */
public class NotifyBuffer {
  private final int[] slots;
  private int in = 0;
  private int out = 0;
  private int count = 0;

  public NotifyBuffer(int capacity) {
    slots = new int[capacity];
  }

  public synchronized void put(int item) throws InterruptedException {
    while (count == slots.length) {
      wait();
    }
    slots[in] = item;
    in = (in + 1) % slots.length;
    count++;
    notify();
  }

  public synchronized int take() throws InterruptedException {
    while (count == 0) {
      wait();
    }
    int item = slots[out];
    out = (out + 1) % slots.length;
    count--;
    notify();
    return item;
  }
}
