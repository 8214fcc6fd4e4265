import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;

public class OfferPoll {
  private static final int N = 3;
  private final ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(2);
  private final AtomicInteger produced = new AtomicInteger();
  private final AtomicInteger consumed = new AtomicInteger();
  private volatile boolean done = false;

  void produce() {
    String me = Thread.currentThread().getName();
    for (int i = 0; i < N; i++) {
      try {
        String s = String.format("%s-%d", me, i);
        while (!queue.offer(s, 100, TimeUnit.MILLISECONDS)) {
          System.out.println(me + " retry");
        }
        produced.incrementAndGet();
      } catch (InterruptedException e) {
        return;
      }
    }
    done = true;
  }

  void consume() {
    try {
      while (!done || !queue.isEmpty()) {
        String s = queue.poll(50, TimeUnit.MILLISECONDS);
        if (s != null) {
          consumed.getAndIncrement();
          System.out.println("got " + s);
        }
      }
    } catch (InterruptedException e) {
      System.err.println("interrupted");
    }
  }

  public static void main(String[] args) throws Exception {
    OfferPoll x = new OfferPoll();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.submit(x::produce);
    pool.submit(() -> x.consume());
    pool.shutdown();
    if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
    System.out.printf("produced %d consumed %d%n", x.produced.get(), x.consumed.get());
  }
}
