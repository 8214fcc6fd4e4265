import java.util.LinkedList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A list, guarded by a lock with a condition for each role. */
public class LockBuffer {
  private final int capacity;
  private final LinkedList<Integer> items = new LinkedList<>();
  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();

  public LockBuffer(int capacity) {
    this.capacity = capacity;
  }

  public void put(int item) throws InterruptedException {
    lock.lock();
    try {
      while (items.size() == capacity) {
        notFull.await();
      }
      items.addLast(item);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  public int take() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        notEmpty.await();
      }
      int item = items.removeFirst();
      notFull.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
