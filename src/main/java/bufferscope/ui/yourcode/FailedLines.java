package bufferscope.ui.yourcode;

import bufferscope.owncode.plain.SourceLines;
import bufferscope.trace.SystemState;
import bufferscope.trace.ThreadState;
import bufferscope.trace.ThreadState.Status;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines at which threads have thrown, which their failures name at the end. */
final class FailedLines {
  private static final Pattern LINE = Pattern.compile(" at (?:line |(\\S+\\.java):)(\\d{1,9})$");

  private FailedLines() {}

  static Set<Integer> of(SystemState state, SourceLines code) {
    Set<Integer> lines = new HashSet<>();
    for (ThreadState thread : state.threads()) {
      String failure = thread.failure();
      if (thread.status() == Status.FAILED && failure != null) {
        Matcher line = LINE.matcher(failure);
        if (line.find()) {
          String file = Objects.requireNonNullElse(line.group(1), "");
          lines.add(code.number(file, Integer.parseInt(line.group(2))));
        }
      }
    }
    return lines;
  }
}
