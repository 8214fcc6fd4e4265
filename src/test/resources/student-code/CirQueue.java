package ds.threads;

public class CirQueue {
  static final int SIZE = 3;
  // one cell always stays free, so that full and empty look different
  static int[] arr = new int[SIZE + 1];
  static int front = 0;
  static int rear = 0;

  static synchronized void enqueue(int x) throws InterruptedException {
    while ((rear + 1) % arr.length == front) {
      CirQueue.class.wait();
    }
    arr[rear] = x;
    rear = (rear + 1) % arr.length;
    CirQueue.class.notifyAll();
  }

  static int dequeue() throws InterruptedException {
    synchronized (CirQueue.class) {
      while (front == rear) {
        CirQueue.class.wait();
      }
      int x = arr[front];
      front = (front + 1) % arr.length;
      CirQueue.class.notifyAll();
      return x;
    }
  }

  static class Prod implements Runnable {
    public void run() {
      for (int i = 1; i <= 10; i++) {
        try {
          enqueue(i);
          System.out.println(Thread.currentThread().getName() + " in : " + i);
        } catch (InterruptedException e) {
          e.printStackTrace();
        }
      }
    }
  }

  static class Cons implements Runnable {
    public void run() {
      for (int i = 1; i <= 10; i++) {
        try {
          int x = dequeue();
          System.out.println(Thread.currentThread().getName() + " out: " + x);
        } catch (InterruptedException e) {
          e.printStackTrace();
        }
      }
    }
  }

  public static void main(String args[]) {
    for (int i = 0; i < 2; i++) {
      new Thread(new Prod(), "P" + i).start();
      new Thread(new Cons(), "C" + i).start();
    }
  }
}
