import java.util.concurrent.Semaphore;

class Q {
  int[] buf = new int[2];
  int in = 0, out = 0;
  static Semaphore empty = new Semaphore(2), full = new Semaphore(0), mutex = new Semaphore(1);

  void put(int item) {
    try {
      empty.acquire();
      mutex.acquire();
    } catch (InterruptedException e) {
      System.out.println("caught");
    }
    buf[in] = item;
    in = (in + 1) % buf.length;
    mutex.release();
    full.release();
  }

  int get() {
    try {
      full.acquire();
      mutex.acquire();
    } catch (InterruptedException e) {
      System.out.println("caught");
    }
    int x = buf[out];
    out = (out + 1) % buf.length;
    mutex.release();
    empty.release();
    return x;
  }
}

class Producer implements Runnable {
  Q q;

  Producer(Q q) {
    this.q = q;
    new Thread(this, "Producer").start();
  }

  public void run() {
    for (int i = 0; i < 5; i++) q.put(i);
  }
}

class Consumer implements Runnable {
  Q q;

  Consumer(Q q) {
    this.q = q;
    new Thread(this, "Consumer").start();
  }

  public void run() {
    for (int i = 0; i < 5; i++) System.out.println(q.get());
  }
}

public class SemMutex {
  public static void main(String args[]) {
    Q q = new Q();
    new Consumer(q);
    new Producer(q);
    new Producer(q);
    new Consumer(q);
  }
}
