import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class LockQueue {
  private final ArrayDeque<Integer> q = new ArrayDeque<>();
  private final int limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();

  LockQueue(int limit) {
    this.limit = limit;
  }

  void put(int x) throws InterruptedException {
    lock.lock();
    while (q.size() == limit) {
      notFull.await();
    }
    q.add(x);
    notEmpty.signal();
    lock.unlock();
  }

  int take() throws InterruptedException {
    lock.lock();
    while (q.isEmpty()) {
      notEmpty.await();
    }
    int x = q.poll();
    notFull.signal();
    lock.unlock();
    return x;
  }
}

public class LockQueueTest {
  static class Consumer extends Thread {
    LockQueue queue;

    Consumer(LockQueue queue, String name) {
      super(name);
      this.queue = queue;
    }

    @Override
    public void run() {
      try {
        while (true) {
          System.out.println(getName() + " took " + queue.take());
        }
      } catch (InterruptedException e) {
        System.out.println(getName() + " was told to stop");
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    LockQueue queue = new LockQueue(2);
    Consumer c1 = new Consumer(queue, "c1");
    Consumer c2 = new Consumer(queue, "c2");
    c1.start();
    c2.start();
    for (int i = 0; i < 5; i++) {
      queue.put(i);
    }
    Thread.sleep(200);
    c1.interrupt(); // one consumer is enough now
    Thread.sleep(200);
    for (int i = 5; i < 10; i++) {
      queue.put(i);
    }
    Thread.sleep(200);
    c2.interrupt();
    System.out.println("main done");
  }
}
