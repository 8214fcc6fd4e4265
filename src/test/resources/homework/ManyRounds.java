/** Counts with two threads, often enough that the result is wrong when it runs. */
public class ManyRounds {
  private static int hits = 0;

  private static void hitOften() {
    for (int i = 0; i < 1000000; i++) {
      hits++;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread first = new Thread(ManyRounds::hitOften);
    Thread second = new Thread(ManyRounds::hitOften);
    first.start();
    second.start();
    first.join();
    second.join();
    System.out.println(hits + " of 2000000");
  }
}
