import java.util.*;

public class IteratorBuffer {
  private final LinkedList<String> items = new LinkedList<>();
  private final int limit;

  public IteratorBuffer(int limit) {
    this.limit = limit;
  }

  private static void log(String fmt, Object... args) {
    System.out.println("[" + Thread.currentThread().getName() + "] " + String.format(fmt, args));
  }

  public synchronized void putItem(String item) throws InterruptedException {
    while (items.size() >= limit) {
      log("waiting, size=%d", items.size());
      this.wait();
    }
    items.addLast(item);
    log("put %s", item);
    this.notifyAll();
  }

  public synchronized String getItem() throws InterruptedException {
    while (items.isEmpty()) {
      log("empty");
      this.wait();
    }
    Iterator<String> it = items.iterator();
    String s = it.next();
    it.remove();
    log("got %s of %d", s, items.size());
    this.notifyAll();
    return s;
  }
}
