import java.util.ArrayList;
import java.util.List;

class Kutu {
  private List<Integer> urunler = new ArrayList<Integer>();
  private final Object kilit = new Object();
  private int kapasite;

  Kutu(int kapasite) {
    this.kapasite = kapasite;
  }

  public void urunEkle(int urun) throws InterruptedException {
    synchronized (kilit) {
      while (urunler.size() >= kapasite) kilit.wait();
      urunler.add(new Integer(urun));
      kilit.notifyAll();
    }
  }

  public int urunAl() throws InterruptedException {
    synchronized (kilit) {
      while (urunler.isEmpty()) kilit.wait();
      int urun = urunler.remove(0);
      kilit.notifyAll();
      return urun;
    }
  }
}

public class UreticiTuketici {
  public static void main(String[] args) {
    Kutu kutu = new Kutu(3);
    new Thread(
            () -> {
              try {
                kutu.urunEkle(1);
              } catch (InterruptedException e) {
              }
            })
        .start();
    new Thread(
            () -> {
              try {
                kutu.urunAl();
              } catch (InterruptedException e) {
              }
            })
        .start();
  }
}

class Deneme {
  public static void main(String[] args) {
    System.out.println("unused");
  }
}
