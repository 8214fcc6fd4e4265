public class Ping {
  private volatile boolean full = false;
  private int value;

  void send(int v) {
    while (full)
      ; // wait for the other one
    value = v;
    full = true;
  }

  int receive() {
    while (!full)
      ; // wait for the other one
    int v = value;
    full = false;
    return v;
  }

  public static void main(String[] args) throws InterruptedException {
    Ping ping = new Ping();
    Thread sender =
        new Thread() {
          public void run() {
            for (int i = 0; i < 100; i++) {
              ping.send(i);
            }
          }
        };
    Thread receiver =
        new Thread() {
          public void run() {
            for (int i = 0; i < 100; i++) {
              System.out.print(ping.receive() + " ");
            }
            System.out.println();
          }
        };
    sender.start();
    receiver.start();
    sender.join();
    receiver.join();
  }
}
