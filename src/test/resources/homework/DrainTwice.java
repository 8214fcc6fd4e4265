import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public class DrainTwice {
  // takes all that is there, once before the producer has ended and once after it
  public static void main(String[] args) throws InterruptedException {
    BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    Thread producer =
        new Thread(
            () -> {
              queue.add(1);
              queue.add(2);
            });
    producer.start();
    List<Integer> taken = new ArrayList<>();
    int count = queue.drainTo(taken);
    producer.join();
    count += queue.drainTo(taken);
    if (count != 2 || taken.get(0) != 1 || taken.get(1) != 2 || !queue.isEmpty()) {
      throw new IllegalStateException(taken.toString());
    }
  }
}
