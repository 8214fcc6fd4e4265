import java.util.LinkedList;
import java.util.Queue;

/** A queue that never waits: who finds no task tries again. */
public class PolledTasks {
  private final Queue<Integer> tasks = new LinkedList<>();

  public synchronized void add(int task) {
    tasks.add(task);
  }

  public synchronized Integer next() {
    return tasks.poll();
  }

  public static void main(String[] args) throws InterruptedException {
    PolledTasks tasks = new PolledTasks();
    Thread maker =
        new Thread(
            () -> {
              for (int i = 0; i < 3; i++) {
                tasks.add(i);
              }
            });
    Thread worker =
        new Thread(
            () -> {
              int done = 0;
              while (done < 3) {
                Integer task = tasks.next();
                if (task == null) {
                  Thread.yield();
                } else {
                  done++;
                }
              }
            });
    maker.start();
    worker.start();
    maker.join();
    worker.join();
  }
}
