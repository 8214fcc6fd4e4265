/** A ring of slots, guarded by the monitor of the buffer. */
public class MonitorBuffer {
  private final int[] slots;
  private int in = 0;
  private int out = 0;
  private int count = 0;

  public MonitorBuffer(int capacity) {
    slots = new int[capacity];
  }

  public synchronized void put(int item) throws InterruptedException {
    while (count == slots.length) {
      wait();
    }
    slots[in] = item;
    in = (in + 1) % slots.length;
    count++;
    notifyAll();
  }

  public synchronized int take() throws InterruptedException {
    while (count == 0) {
      wait();
    }
    int item = slots[out];
    out = (out + 1) % slots.length;
    count--;
    notifyAll();
    return item;
  }
}
