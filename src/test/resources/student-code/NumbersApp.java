package com.example.numbers;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public class NumbersApp {
  private final BlockingQueue<Integer> queue;
  private volatile boolean done = false;
  private int received = 0;

  public NumbersApp(int capacity) {
    queue = new ArrayBlockingQueue<>(capacity);
  }

  public void produceAll(int n) throws InterruptedException {
    for (int i = 1; i <= n; i++) {
      queue.put(i);
    }
    done = true;
  }

  public void consumeAll() {
    while (!done) {
      Integer x = queue.poll();
      if (x != null) {
        received++;
        System.out.println("received " + x);
      }
    }
  }

  public int getReceived() {
    return received;
  }

  public static void main(String[] args) throws InterruptedException {
    NumbersApp app = new NumbersApp(5);
    Thread p =
        new Thread(
            () -> {
              try {
                app.produceAll(50);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    Thread c = new Thread(app::consumeAll);
    c.start();
    p.start();
    p.join();
    c.join();
    System.out.println("sent 50, received " + app.getReceived());
  }
}
