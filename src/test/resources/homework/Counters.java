// a right buffer, but counters without a lock beside it
public class Counters {
  static int produced = 0;
  static int consumed = 0;

  static class Cell {
    private Integer v;

    synchronized void put(int x) throws InterruptedException {
      while (v != null) wait();
      v = x;
      notifyAll();
    }

    synchronized int take() throws InterruptedException {
      while (v == null) wait();
      int r = v;
      v = null;
      notifyAll();
      return r;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Cell cell = new Cell();
    Thread[] all = new Thread[4];
    for (int i = 0; i < 4; i++) {
      boolean producer = i % 2 == 0;
      all[i] =
          new Thread(
              () -> {
                try {
                  for (int k = 0; k < 2; k++) {
                    if (producer) {
                      cell.put(k);
                      produced++;
                    } else {
                      cell.take();
                      consumed++;
                    }
                  }
                } catch (InterruptedException e) {
                }
              });
      all[i].start();
    }
    for (Thread t : all) t.join();
    System.out.println(produced + " " + consumed);
  }
}
