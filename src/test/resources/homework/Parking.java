import java.util.concurrent.Semaphore;

public class Parking {
  private final boolean[] places;
  private final Semaphore free;

  public Parking(int n) {
    places = new boolean[n];
    free = new Semaphore(n);
  }

  int enter() throws InterruptedException {
    free.acquire();
    synchronized (places) {
      for (int i = 0; i < places.length; i++) {
        if (!places[i]) {
          places[i] = true;
          return i;
        }
      }
    }
    throw new IllegalStateException("no place");
  }

  void leave(int i) {
    synchronized (places) {
      places[i] = false;
    }
    free.release();
  }

  public static void main(String[] args) {
    Parking parking = new Parking(2);
    for (int k = 1; k <= 3; k++) {
      new Thread(
              () -> {
                try {
                  int place = parking.enter();
                  Thread.sleep(10);
                  parking.leave(place);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              })
          .start();
    }
  }
}
