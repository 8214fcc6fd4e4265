/** characters in a StringBuilder */
public class TextBuffer {
  private final StringBuilder sb = new StringBuilder();
  private final int max;

  public TextBuffer(int max) {
    this.max = max;
  }

  public synchronized void put(char c) throws InterruptedException {
    while (sb.length() == max) wait();
    sb.append(c);
    notifyAll();
  }

  public synchronized char get() throws InterruptedException {
    while (sb.length() == 0) wait();
    char c = sb.charAt(0);
    sb.deleteCharAt(0);
    notifyAll();
    return c;
  }
}
