import java.util.LinkedList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public class TaskPool<T> {
  private final LinkedList<T> tasks = new LinkedList<>();
  private final AtomicInteger size = new AtomicInteger(0);
  private final int max;

  public TaskPool(int max) {
    this.max = max;
  }

  public void submit(T task) throws InterruptedException {
    boolean added = false;
    while (!added) {
      if (size.get() >= max) { // quick look without the lock
        Thread.sleep(1);
        continue;
      }
      synchronized (tasks) {
        if (tasks.size() < max) {
          tasks.addLast(task);
          size.incrementAndGet();
          added = true;
        }
      }
    }
  }

  public T next() throws InterruptedException {
    T task = null;
    while (task == null) {
      if (size.get() == 0) { // quick look without the lock
        Thread.sleep(1);
        continue;
      }
      synchronized (tasks) {
        if (!tasks.isEmpty()) {
          task = tasks.removeFirst();
          size.decrementAndGet();
        }
      }
    }
    return task;
  }

  public static void main(String[] args) throws InterruptedException {
    TaskPool<String> pool = new TaskPool<>(3);
    ExecutorService ex = Executors.newFixedThreadPool(4);
    for (int k = 1; k <= 2; k++) {
      final int id = k;
      ex.execute(
          () -> {
            try {
              for (int i = 0; i < 10; i++) pool.submit("task " + id + "/" + i);
            } catch (InterruptedException e) {
              e.printStackTrace();
            }
          });
      ex.execute(
          () -> {
            try {
              for (int i = 0; i < 10; i++)
                System.out.println("worker " + id + " does " + pool.next());
            } catch (InterruptedException e) {
              e.printStackTrace();
            }
          });
    }
    ex.shutdown();
    ex.awaitTermination(10, TimeUnit.SECONDS);
  }
}
