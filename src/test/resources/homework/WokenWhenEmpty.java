import java.util.LinkedList;

/** A put wakes a consumer only if the list was empty, so a second item may wake nobody. */
class WokenWhenEmpty {
  private final LinkedList<Integer> list = new LinkedList<>();
  private final int limit;

  WokenWhenEmpty(int limit) {
    this.limit = limit;
  }

  synchronized void add(int number) throws InterruptedException {
    while (list.size() == limit) {
      wait();
    }
    if (list.isEmpty()) {
      notify();
    }
    list.addLast(number);
  }

  synchronized int next() throws InterruptedException {
    while (list.isEmpty()) {
      wait();
    }
    if (list.size() == limit) {
      notifyAll();
    }
    return list.removeFirst();
  }
}
