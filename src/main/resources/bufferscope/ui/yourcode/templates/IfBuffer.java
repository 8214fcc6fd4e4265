import java.util.LinkedList;

/** Tests the condition once, with if. Which thread may come first after a notify? */
public class IfBuffer {
  private final int capacity;
  private final LinkedList<Integer> items = new LinkedList<>();

  public IfBuffer(int capacity) {
    this.capacity = capacity;
  }

  public synchronized void put(int item) throws InterruptedException {
    if (items.size() == capacity) {
      wait();
    }
    items.addLast(item);
    notifyAll();
  }

  public synchronized int take() throws InterruptedException {
    if (items.isEmpty()) {
      wait();
    }
    int item = items.removeFirst();
    notifyAll();
    return item;
  }
}
