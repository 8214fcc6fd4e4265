public class StaticCount {
  static int counter = 0;

  public static void main(String[] args) throws InterruptedException {
    Thread[] ts = new Thread[2];
    for (int i = 0; i < ts.length; i++) {
      ts[i] =
          new Thread(
              () -> {
                for (int k = 0; k < 3; k++) counter++;
              },
              "worker-" + i);
      ts[i].start();
    }
    for (Thread t : ts) t.join();
    System.out.println("counter = " + counter);
  }
}
