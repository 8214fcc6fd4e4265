import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public class Cache {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Integer> values = new HashMap<>();

  public void put(String key, int value) {
    lock.writeLock().lock();
    try {
      values.put(key, value);
    } finally {
      lock.writeLock().unlock();
    }
  }

  public Integer get(String key) {
    lock.readLock().lock();
    try {
      return values.get(key);
    } finally {
      lock.readLock().unlock();
    }
  }

  public static void main(String[] args) {
    Cache cache = new Cache();
    new Thread(() -> cache.put("a", 1)).start();
    new Thread(() -> System.out.println(cache.get("a"))).start();
  }
}
