package bufferscope.sync.controlled;

/**
 * A line of the code as messages name it.
 *
 * @param file the name of its file; empty if there is one file only
 */
public record CodeLine(String file, int number) {
  @Override
  public String toString() {
    return file.isEmpty() ? "line " + number : file + ":" + number;
  }

  /** Returns two lines in words, which may be the same line. */
  public static String both(CodeLine one, CodeLine other) {
    if (one.equals(other)) {
      return one.toString();
    }
    return one.file.isEmpty()
        ? "lines %d and %d".formatted(one.number, other.number)
        : one + " and " + other;
  }
}
