package bufferscope;

/**
 * Entry point of the program. It does not extend {@code Application}, because Java refuses to start
 * such a class from the class path.
 */
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) {
    System.out.println("Bufferscope");
  }
}
