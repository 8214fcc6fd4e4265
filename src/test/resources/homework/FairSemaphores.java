import java.util.*;
import java.util.concurrent.Semaphore;

class FairSemaphores {
  private final Queue<Long> q = new LinkedList<>();
  private final Semaphore items = new Semaphore(0, true);
  private final Semaphore spaces;
  private final Semaphore mutex = new Semaphore(1, true);

  FairSemaphores(int capacity) {
    spaces = new Semaphore(capacity, true);
  }

  void produce(long v) throws InterruptedException {
    mutex.acquire();
    spaces.acquire();
    q.offer(v);
    mutex.release();
    items.release();
  }

  long consume() throws InterruptedException {
    items.acquire();
    mutex.acquire();
    long v = q.poll();
    mutex.release();
    spaces.release();
    return v;
  }
}
