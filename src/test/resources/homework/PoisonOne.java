package edu.course.hw3;

import java.util.concurrent.*;

public class PoisonOne {
  private static final int POISON = -1;
  private static final int N_CONS = 2;

  static class Producer implements Runnable {
    private final BlockingQueue<Integer> q;

    Producer(BlockingQueue<Integer> q) {
      this.q = q;
    }

    @Override
    public void run() {
      try {
        for (int i = 0; i < 4; i++) {
          q.put(i);
          Thread.sleep(10);
        }
        q.put(POISON);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static class Consumer implements Runnable {
    private final BlockingQueue<Integer> q;

    Consumer(BlockingQueue<Integer> q) {
      this.q = q;
    }

    @Override
    public void run() {
      try {
        while (true) {
          int x = q.take();
          if (x == POISON) break;
          System.out.println(Thread.currentThread().getName() + " " + x);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    BlockingQueue<Integer> q = new LinkedBlockingQueue<>(3);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    pool.submit(new Producer(q));
    for (int i = 0; i < N_CONS; i++) pool.submit(new Consumer(q));
    pool.shutdown();
    pool.awaitTermination(10, TimeUnit.SECONDS);
    System.out.println("done");
  }
}
