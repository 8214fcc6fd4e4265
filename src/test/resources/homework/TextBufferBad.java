/** characters in a StringBuffer, which is thread safe, "so no synchronized needed" */
public class TextBufferBad {
  private final StringBuffer sb = new StringBuffer();
  private final int max;

  public TextBufferBad(int max) {
    this.max = max;
  }

  public void put(char c) throws InterruptedException {
    while (sb.length() == max) Thread.sleep(1);
    sb.append(c);
  }

  public char get() throws InterruptedException {
    while (sb.length() == 0) Thread.sleep(1);
    char c = sb.charAt(0);
    sb.deleteCharAt(0);
    return c;
  }
}
