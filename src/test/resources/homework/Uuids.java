import java.time.LocalTime;
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

public class Uuids {
  private static final BlockingQueue<UUID> Q = new ArrayBlockingQueue<>(1);

  public static void main(String[] args) throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      threads.add(
          new Thread(
              () -> {
                try {
                  UUID id = UUID.randomUUID();
                  Q.put(id);
                  System.out.println(LocalTime.now() + " put " + id);
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    IntStream.range(0, 2)
        .forEach(
            i ->
                threads.add(
                    new Thread(
                        () -> {
                          try {
                            System.out.println(LocalTime.now() + " took " + Q.take());
                          } catch (InterruptedException e) {
                          }
                        })));
    threads.forEach(Thread::start);
    for (Thread t : threads) t.join();
  }
}
