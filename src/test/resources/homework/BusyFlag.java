public class BusyFlag {
  static class Data {
    private String packet;
    private boolean transfer = true;

    public synchronized String receive() {
      while (transfer) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          System.err.println("Thread Interrupted");
        }
      }
      transfer = true;
      String returnPacket = packet;
      notifyAll();
      return returnPacket;
    }

    public synchronized void send(String packet) {
      while (!transfer) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          System.err.println("Thread Interrupted");
        }
      }
      transfer = false;
      this.packet = packet;
      notifyAll();
    }
  }

  static class Sender implements Runnable {
    private Data data;

    Sender(Data d) {
      data = d;
    }

    public void run() {
      String packets[] = {"First packet", "Second packet", "End"};
      for (String packet : packets) {
        data.send(packet);
        try {
          Thread.sleep(java.util.concurrent.ThreadLocalRandom.current().nextInt(1000, 5000));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  static class Receiver implements Runnable {
    private Data load;

    Receiver(Data d) {
      load = d;
    }

    public void run() {
      for (String m = load.receive(); !"End".equals(m); m = load.receive()) {
        System.out.println(m);
      }
    }
  }

  public static void main(String[] args) {
    Data data = new Data();
    new Thread(new Sender(data)).start();
    new Thread(new Receiver(data)).start();
  }
}
