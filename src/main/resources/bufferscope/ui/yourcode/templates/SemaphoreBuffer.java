import java.util.concurrent.Semaphore;

/** A ring of slots with a semaphore for free slots, one for items, and one as a lock. */
public class SemaphoreBuffer {
  private final int[] slots;
  private int in = 0;
  private int out = 0;
  private final Semaphore free;
  private final Semaphore filled = new Semaphore(0);
  private final Semaphore mutex = new Semaphore(1);

  public SemaphoreBuffer(int capacity) {
    slots = new int[capacity];
    free = new Semaphore(capacity);
  }

  public void put(int item) throws InterruptedException {
    free.acquire();
    mutex.acquire();
    slots[in] = item;
    in = (in + 1) % slots.length;
    mutex.release();
    filled.release();
  }

  public int take() throws InterruptedException {
    filled.acquire();
    mutex.acquire();
    int item = slots[out];
    out = (out + 1) % slots.length;
    mutex.release();
    free.release();
    return item;
  }
}
