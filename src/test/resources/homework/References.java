import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class References {
  private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);

  void fill() {
    try {
      queue.put("a");
      queue.put("b");
      queue.put("c");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void empty() {
    try {
      queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    References shared = new References();
    List<Thread> threads = new ArrayList<>();
    threads.add(new Thread(shared::fill, "producer"));
    threads.add(new Thread(shared::empty, "consumer"));
    threads.forEach(Thread::start);
    List<String> names = new ArrayList<>();
    threads.forEach(each -> names.add(each.getName()));
    names.forEach(System.out::println);
    for (Thread each : threads) {
      each.join();
    }
  }
}
