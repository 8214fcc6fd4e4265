import java.util.ArrayList;
import java.util.List;

// everything locks on the list itself
class ListProducer implements Runnable {
  private List<Integer> list;
  private int max;
  private int first, howMany;

  public ListProducer(List<Integer> list, int max, int first, int howMany) {
    this.list = list;
    this.max = max;
    this.first = first;
    this.howMany = howMany;
  }

  @Override
  public void run() {
    for (int i = first; i < first + howMany; i++) {
      synchronized (list) {
        while (list.size() >= max) {
          try {
            list.wait();
          } catch (InterruptedException e) {
            e.printStackTrace();
          }
        }
        list.add(i);
        System.out.println("+ " + i + " size=" + list.size());
        list.notifyAll();
      }
    }
  }
}

class ListConsumer implements Runnable {
  private List<Integer> list;
  private int howMany;
  long total = 0;

  public ListConsumer(List<Integer> list, int howMany) {
    this.list = list;
    this.howMany = howMany;
  }

  @Override
  public void run() {
    for (int i = 0; i < howMany; i++) {
      synchronized (list) {
        while (list.isEmpty()) {
          try {
            list.wait();
          } catch (InterruptedException e) {
            e.printStackTrace();
          }
        }
        int x = list.remove(0);
        total += x;
        System.out.println("- " + x + " size=" + list.size());
        list.notifyAll();
      }
    }
  }
}

public class SharedListExample {
  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = new ArrayList<>();
    ListConsumer a = new ListConsumer(list, 15);
    ListConsumer b = new ListConsumer(list, 5);
    Thread[] ts = {
      new Thread(a),
      new Thread(b),
      new Thread(new ListProducer(list, 2, 0, 10)),
      new Thread(new ListProducer(list, 2, 100, 10))
    };
    for (Thread t : ts) {
      t.start();
    }
    for (Thread t : ts) {
      t.join();
    }
    System.out.println("total = " + (a.total + b.total) + " (should be 1090)");
  }
}
