import java.util.LinkedList;

// while(!isInterrupted) program with interrupt; right
public class Interrupted {
  static final LinkedList<Integer> list = new LinkedList<>();
  static final int CAP = 2;

  static class Prod extends Thread {
    Prod(int n) {
      super("Prod-" + n);
    }

    @Override
    public void run() {
      int v = 0;
      while (!isInterrupted()) {
        synchronized (list) {
          while (list.size() == CAP) {
            try {
              list.wait();
            } catch (InterruptedException e) {
              interrupt();
              return;
            }
          }
          list.add(v++);
          System.out.println(getName() + " -> " + list);
          list.notifyAll();
        }
        try {
          Thread.sleep((long) (Math.random() * 100));
        } catch (InterruptedException e) {
          interrupt();
        }
      }
    }
  }

  static class Cons extends Thread {
    @Override
    public void run() {
      while (!Thread.currentThread().isInterrupted()) {
        synchronized (list) {
          while (list.isEmpty()) {
            try {
              list.wait();
            } catch (InterruptedException e) {
              return;
            }
          }
          int v = list.removeFirst();
          System.out.println(getName() + " <- " + v);
          list.notifyAll();
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread p = new Prod(1), c = new Cons();
    c.setName("Cons");
    p.start();
    c.start();
    Thread.sleep(2000);
    p.interrupt();
    c.interrupt();
    p.join();
    c.join();
  }
}
