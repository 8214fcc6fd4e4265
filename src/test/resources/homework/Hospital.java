import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;

public class Hospital {
  static class Patient {
    final String name;
    final int severity;

    Patient(String name, int severity) {
      this.name = name;
      this.severity = severity;
    }
  }

  // the least urgent one first
  static PriorityBlockingQueue<Patient> waiting =
      new PriorityBlockingQueue<>(10, Comparator.comparingInt((Patient p) -> p.severity));

  public static void main(String[] args) throws InterruptedException {
    waiting.put(new Patient("Ana", 1));
    waiting.put(new Patient("Luis", 9));
    Thread doctor =
        new Thread(
            () -> {
              try {
                Patient p = waiting.take();
                if (p.severity < 5)
                  throw new IllegalStateException(p.name + " before an emergency");
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    doctor.start();
    doctor.join();
  }
}
