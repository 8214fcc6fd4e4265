/** Threads look until there is room or an item, without a lock. What if two look at once? */
public class UnguardedBuffer {
  private final int[] slots;
  private int in = 0;
  private int out = 0;
  private volatile int count = 0;

  public UnguardedBuffer(int capacity) {
    slots = new int[capacity];
  }

  public void put(int item) {
    while (count == slots.length) {
      Thread.onSpinWait();
    }
    slots[in] = item;
    in = (in + 1) % slots.length;
    count++;
  }

  public int take() {
    while (count == 0) {
      Thread.onSpinWait();
    }
    int item = slots[out];
    out = (out + 1) % slots.length;
    count--;
    return item;
  }
}
