package bufferscope.buffer;

/** Decides which calls on a stack are of buffer code: that of a mechanism, or that of a file. */
public final class CodeFrames {
  private static final String OURS = "bufferscope.";
  private static final String MECHANISMS = CodeFrames.class.getPackageName() + ".";

  private CodeFrames() {}

  /** Returns true if the class is one of buffer code. */
  public static boolean isBufferCode(String className) {
    boolean ofJdk =
        className.startsWith("java.")
            || className.startsWith("javax.")
            || className.startsWith("jdk.")
            || className.startsWith("sun.");
    return className.startsWith(MECHANISMS) || (!ofJdk && !className.startsWith(OURS));
  }
}
