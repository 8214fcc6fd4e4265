import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class Sperre implements AutoCloseable {
  private final ReentrantLock lock;

  Sperre(ReentrantLock lock) {
    this.lock = lock;
    lock.lock();
  }

  @Override
  public void close() {
    lock.unlock();
  }
}

class Lager {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition geaendert = lock.newCondition();
  private final String[] kisten;
  private int anzahl;

  Lager(int groesse) {
    kisten = new String[groesse];
  }

  void einlagern(String kiste) throws InterruptedException {
    try (Sperre s = new Sperre(lock)) {
      while (anzahl == kisten.length) geaendert.await();
      kisten[anzahl++] = kiste;
      System.out.println(Arrays.toString(kisten));
      geaendert.signalAll();
    }
  }

  String auslagern() throws InterruptedException {
    try (Sperre s = new Sperre(lock)) {
      while (anzahl == 0) geaendert.await();
      String kiste = kisten[0];
      for (int i = 1; i < anzahl; i++) kisten[i - 1] = kisten[i];
      kisten[--anzahl] = null;
      geaendert.signalAll();
      return kiste;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Lager lager = new Lager(2);
    List<Thread> threads =
        List.of(
            new Thread(
                () -> {
                  try {
                    for (String kiste : Arrays.asList("a", "b", "c")) lager.einlagern(kiste);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }),
            new Thread(
                () -> {
                  try {
                    for (int i = 0; i < 3; i++) {
                      Optional.ofNullable(lager.auslagern()).ifPresent(System.out::println);
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    threads.forEach(Thread::start);
    for (Thread each : threads) each.join();
  }
}
