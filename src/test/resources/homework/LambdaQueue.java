import java.util.*;
import java.util.function.*;

public class LambdaQueue<T> {
  private final Queue<T> q = new ArrayDeque<>();
  private final int max;

  public LambdaQueue(int max) {
    this.max = max;
  }

  private void await(BooleanSupplier blocked) throws InterruptedException {
    while (blocked.getAsBoolean()) wait();
  }

  public synchronized void put(T t) throws InterruptedException {
    await(() -> q.size() == max);
    q.add(t);
    notifyAll();
  }

  public synchronized T take() throws InterruptedException {
    await(q::isEmpty);
    T t = q.remove();
    notifyAll();
    return t;
  }

  public static void main(String[] args) {
    LambdaQueue<Supplier<String>> tasks = new LambdaQueue<>(1);
    new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) {
                  int n = i;
                  tasks.put(() -> "task " + n);
                }
              } catch (InterruptedException e) {
              }
            })
        .start();
    new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) System.out.println(tasks.take().get());
              } catch (InterruptedException e) {
              }
            })
        .start();
  }
}
