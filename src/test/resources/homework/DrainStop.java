import java.util.concurrent.*;

public class DrainStop {
  static volatile boolean running = true;

  public static void main(String[] args) throws Exception {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(10);
    Thread producer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 3; i++) queue.put("msg" + i);
              } catch (InterruptedException e) {
              } finally {
                running = false;
              }
            });
    Thread consumer =
        new Thread(
            () -> {
              try {
                while (running || !queue.isEmpty()) {
                  String s = queue.poll(100, TimeUnit.MILLISECONDS);
                  if (s != null) System.out.println(s);
                }
              } catch (InterruptedException e) {
              }
            });
    producer.start();
    consumer.start();
    producer.join();
    consumer.join();
  }
}
