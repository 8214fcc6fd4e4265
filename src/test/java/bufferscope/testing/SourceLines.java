package bufferscope.testing;

import bufferscope.work.Mechanism;
import bufferscope.work.SourceCode;
import bufferscope.work.SourceCode.SourceLine;
import java.util.List;

/** Finds lines in the source of a mechanism. */
public final class SourceLines {
  private SourceLines() {}

  /** The lines of the source; the first of them is line 1. */
  public static List<String> lines(Mechanism mechanism) {
    return SourceCode.of(mechanism).lines().stream().map(SourceLine::text).toList();
  }

  /** Returns true if the body of the method contains the text. */
  public static boolean contains(Mechanism mechanism, String method, String text) {
    return lines(mechanism).stream()
        .dropWhile(line -> !line.contains(" " + method + "("))
        .takeWhile(line -> !line.equals("  }"))
        .anyMatch(line -> line.contains(text));
  }

  /** The number of the first line of the method that contains the text. */
  public static int line(Mechanism mechanism, String method, String text) {
    List<String> lines = lines(mechanism);
    boolean inMethod = false;
    for (int i = 0; i < lines.size(); i++) {
      inMethod |= lines.get(i).contains(" " + method + "(");
      if (inMethod && lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(mechanism.id() + " has no " + text + " in " + method);
  }
}
