/** Moves money to and fro with two locks, which the threads take in opposite orders. */
public class LongTransfer {
  static class Account {
    private int money = 100000;
  }

  private static void transfer(Account from, Account to) {
    for (int i = 0; i < 1000; i++) {
      synchronized (from) {
        synchronized (to) {
          from.money--;
          to.money++;
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Account mine = new Account();
    Account yours = new Account();
    Thread there = new Thread(() -> transfer(mine, yours), "there");
    Thread back = new Thread(() -> transfer(yours, mine), "back");
    there.start();
    back.start();
    there.join();
    back.join();
  }
}
