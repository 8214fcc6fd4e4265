import java.util.Date;

public class Dates {
  private Date slot;

  synchronized void put(Date d) throws InterruptedException {
    while (slot != null) wait();
    slot = d;
    System.out.println("put " + d);
    notifyAll();
  }

  synchronized Date take() throws InterruptedException {
    while (slot == null) wait();
    Date d = slot;
    slot = null;
    notifyAll();
    return d;
  }

  public static void main(String[] args) {
    Dates b = new Dates();
    new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) b.put(new Date());
              } catch (InterruptedException e) {
              }
            })
        .start();
    new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) System.out.println(b.take());
              } catch (InterruptedException e) {
              }
            })
        .start();
  }
}
