package lab;

/** One door for the suppliers, one door for the clients. */
public class Depot {
  private final Object inDoor = new Object();
  private final Object outDoor = new Object();
  private char[] boxes;
  private int count, first;

  public Depot(int n) {
    boxes = new char[n];
  }

  public void deposit(char c) throws InterruptedException {
    synchronized (inDoor) {
      synchronized (this) {
        while (count == boxes.length) {
          this.wait();
        }
        boxes[(first + count) % boxes.length] = c;
        count++;
        this.notify();
      }
    }
  }

  public char fetch() throws InterruptedException {
    synchronized (outDoor) {
      synchronized (this) {
        while (count == 0) {
          this.wait();
        }
        char c = boxes[first];
        first = (first + 1) % boxes.length;
        count--;
        this.notify();
        return c;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    final Depot depot = new Depot(2);
    Thread[] all = new Thread[4];
    for (int k = 0; k < 2; k++) {
      final char base = k == 0 ? 'a' : 'A';
      all[k] =
          new Thread() {
            public void run() {
              for (int i = 0; i < 26; i++) {
                try {
                  depot.deposit((char) (base + i));
                } catch (InterruptedException e) {
                  return;
                }
              }
            }
          };
      all[k + 2] =
          new Thread() {
            public void run() {
              String got = "";
              for (int i = 0; i < 26; i++) {
                try {
                  got += depot.fetch();
                } catch (InterruptedException e) {
                  return;
                }
              }
              System.out.println(getName() + ": " + got);
            }
          };
    }
    for (Thread t : all) t.start();
    for (Thread t : all) t.join();
  }
}
