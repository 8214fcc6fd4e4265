import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.*;

public class TimedConditions {
  private final Object[] a;
  private int n, i, o;
  private final Lock l = new ReentrantLock();
  private final Condition nf = l.newCondition(), ne = l.newCondition();

  public TimedConditions(int size) {
    a = new Object[size];
  }

  public boolean offer(Object x) throws InterruptedException {
    l.lock();
    try {
      while (n == a.length) {
        if (!nf.await(500, TimeUnit.MILLISECONDS)) return false;
      }
      a[i] = x;
      i = (i + 1) % a.length;
      n++;
      ne.signal();
      return true;
    } finally {
      l.unlock();
    }
  }

  public Object poll() throws InterruptedException {
    l.lock();
    try {
      while (n == 0) {
        if (!ne.await(500, TimeUnit.MILLISECONDS)) return null;
      }
      Object x = a[o];
      a[o] = null;
      o = (o + 1) % a.length;
      n--;
      nf.signal();
      return x;
    } finally {
      l.unlock();
    }
  }
}
