class Stufe {
  private final Object[] plaetze = new Object[1];
  private int anzahl;

  synchronized void put(Object o) throws InterruptedException {
    while (anzahl == plaetze.length) wait();
    plaetze[anzahl++] = o;
    notifyAll();
  }

  synchronized Object take() throws InterruptedException {
    while (anzahl == 0) wait();
    Object o = plaetze[--anzahl];
    notifyAll();
    return o;
  }
}

public class Pipeline {
  static final Object ENDE = new Object();

  public static void main(String[] args) {
    final Stufe a = new Stufe(), b = new Stufe();
    new Thread() {
      public void run() {
        try {
          a.put("x");
          a.put(ENDE);
        } catch (InterruptedException e) {
        }
      }
    }.start();
    new Thread() {
      public void run() {
        try {
          for (Object o = a.take(); o != ENDE; o = a.take()) b.put(o);
        } catch (InterruptedException e) {
        }
      }
    }.start();
    new Thread() {
      public void run() {
        try {
          for (Object o = b.take(); o != ENDE; o = b.take()) System.out.println(o);
        } catch (InterruptedException e) {
        }
      }
    }.start();
  }
}
