import java.util.LinkedList;

public class Bakery {

  static class Shelf {
    private LinkedList<Integer> breads = new LinkedList<Integer>();
    private int capacity;

    Shelf(int capacity) {
      this.capacity = capacity;
    }

    public synchronized void put(int bread) throws InterruptedException {
      if (breads.size() == capacity) {
        System.out.println("shelf is full, baker waits");
        wait();
      }
      breads.addLast(bread);
      System.out.println("baked bread #" + bread + " (" + breads.size() + " on the shelf)");
      notifyAll();
    }

    public synchronized int get() throws InterruptedException {
      if (breads.size() == 0) {
        System.out.println("shelf is empty, client waits");
        wait();
      }
      int bread = breads.removeFirst();
      System.out.println("sold bread #" + bread + " (" + breads.size() + " on the shelf)");
      notifyAll();
      return bread;
    }
  }

  public static void main(String[] args) throws Exception {
    final Shelf shelf = new Shelf(3);

    Thread baker =
        new Thread(
            new Runnable() {
              @Override
              public void run() {
                try {
                  for (int i = 1; i <= 12; i++) {
                    shelf.put(i);
                    Thread.sleep((int) (Math.random() * 20));
                  }
                } catch (InterruptedException e) {
                  e.printStackTrace();
                }
              }
            });

    Runnable client =
        new Runnable() {
          @Override
          public void run() {
            try {
              for (int i = 1; i <= 6; i++) {
                shelf.get();
              }
            } catch (InterruptedException e) {
              e.printStackTrace();
            }
          }
        };
    Thread c1 = new Thread(client, "client 1");
    Thread c2 = new Thread(client, "client 2");

    baker.start();
    c1.start();
    c2.start();
    baker.join();
    c1.join();
    c2.join();
    System.out.println("bakery closed");
  }
}
