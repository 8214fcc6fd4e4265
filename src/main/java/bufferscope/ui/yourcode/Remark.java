package bufferscope.ui.yourcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a line of the code, as the compiler or this program says it.
 *
 * @param line from 1; 0 if it is about the code as a whole
 */
record Remark(int line, String text) {
  private static final Pattern OF_COMPILER = Pattern.compile("^.*?:(\\d+): error: (.*)$");
  private static final Pattern OF_PROGRAM = Pattern.compile("^.*?, line (\\d+):? (.*)$");
  private static final Pattern OF_FILE = Pattern.compile("^\\S+\\.java: (.*)$");

  /** The options of the command line, which are fields in the window. */
  private static final Pattern OPTIONS = Pattern.compile(" \\(--[^)]*\\)");

  /** The remarks in the message of a refusal, in the order of their lines. */
  static List<Remark> in(String message) {
    String inWindow = OPTIONS.matcher(message).replaceAll("");
    List<String> lines = inWindow.lines().toList();
    List<Remark> remarks = new ArrayList<>();
    for (String line : lines) {
      Matcher compiler = OF_COMPILER.matcher(line);
      Matcher program = OF_PROGRAM.matcher(line);
      if (compiler.matches()) {
        remarks.add(new Remark(Integer.parseInt(compiler.group(1)), compiler.group(2)));
      } else if (program.matches()) {
        remarks.add(new Remark(Integer.parseInt(program.group(1)), program.group(2)));
      }
    }
    if (remarks.isEmpty()) {
      Matcher whole = OF_FILE.matcher(inWindow);
      remarks.add(new Remark(0, whole.matches() ? whole.group(1) : inWindow));
    }
    remarks.sort(Comparator.comparingInt(Remark::line));
    return remarks;
  }
}
