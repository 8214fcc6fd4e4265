import java.util.LinkedList;
import java.util.Queue;
import java.util.Random;

class Producer extends Thread {
  private final Queue<Integer> sharedQ;
  private int maxSize;
  private int i = 0;

  public Producer(Queue<Integer> queue, int maxSize, String name) {
    super(name);
    this.sharedQ = queue;
    this.maxSize = maxSize;
  }

  @Override
  public void run() {
    while (true) {
      synchronized (sharedQ) {
        while (sharedQ.size() == maxSize) {
          try {
            System.out.println(
                "Queue is full, "
                    + getName()
                    + " thread waiting for consumer to take something from queue");
            sharedQ.wait();
          } catch (Exception ex) {
            ex.printStackTrace();
          }
        }
        Random random = new Random();
        int i = random.nextInt();
        System.out.println("Producing value : " + i);
        sharedQ.add(i);
        sharedQ.notifyAll();
      }
    }
  }
}

class Consumer extends Thread {
  private Queue<Integer> queue;
  private int maxSize;

  public Consumer(Queue<Integer> queue, int maxSize, String name) {
    super(name);
    this.queue = queue;
    this.maxSize = maxSize;
  }

  @Override
  public void run() {
    while (true) {
      synchronized (queue) {
        while (queue.isEmpty()) {
          System.out.println(
              "Queue is empty, Consumer thread is waiting for producer thread to put something in queue");
          try {
            queue.wait();
          } catch (Exception ex) {
            ex.printStackTrace();
          }
        }
        System.out.println("Consuming value : " + queue.remove());
        queue.notifyAll();
      }
    }
  }
}

public class RandomThreads {
  public static void main(String args[]) {
    System.out.println("How to use wait and notify method in Java");
    Queue<Integer> buffer = new LinkedList<>();
    int maxSize = 10;
    Thread producer = new Producer(buffer, maxSize, "PRODUCER");
    Thread consumer = new Consumer(buffer, maxSize, "CONSUMER");
    producer.start();
    consumer.start();
  }
}
