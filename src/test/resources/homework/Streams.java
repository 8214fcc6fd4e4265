import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.*;

public class Streams {
  public static void main(String[] args) throws Exception {
    BlockingQueue<Integer> q = new ArrayBlockingQueue<>(2);
    ExecutorService es = Executors.newFixedThreadPool(2);
    AtomicInteger total = new AtomicInteger();
    Runnable producer =
        () ->
            IntStream.rangeClosed(1, 3)
                .forEach(
                    i -> {
                      try {
                        q.put(i);
                      } catch (InterruptedException e) {
                        throw new RuntimeException(e);
                      }
                    });
    Runnable consumer =
        () -> {
          for (int i = 0; i < 3; i++) {
            try {
              total.addAndGet(q.take());
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    Future<?> a = es.submit(producer);
    Future<?> b = es.submit(consumer);
    a.get();
    b.get();
    es.shutdown();
    assert total.get() == 6;
    System.out.println("Total: " + total);
  }
}
