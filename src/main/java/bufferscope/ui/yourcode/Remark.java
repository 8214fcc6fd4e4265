package bufferscope.ui.yourcode;

import bufferscope.owncode.plain.SourceLines;
import bufferscope.sync.controlled.CodeLine;
import bufferscope.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with a line of the code, as the compiler or this program says it.
 *
 * @param line from 1, see {@link SourceLines}; 0 if it is about the code as a whole
 * @param place the line as the user knows it
 */
record Remark(int line, CodeLine place, String text) {
  private static final Pattern OF_COMPILER = Pattern.compile("^(.*?):(\\d+): error: (.*)$");
  private static final Pattern OF_PROGRAM = Pattern.compile("^(.*?), line (\\d+):? (.*)$");
  private static final Pattern OF_LINE = Pattern.compile("^(?:.*?, )?(\\S+\\.java):(\\d+):? (.*)$");
  private static final Pattern OF_FILE = Pattern.compile("^\\S+\\.java: (.*)$");

  /** The options of the command line, which are fields in the window. */
  private static final Pattern OPTIONS = Pattern.compile(" \\(--[^)]*\\)");

  /** Returns a remark about the code as a whole. */
  static Remark ofWhole(String text) {
    return new Remark(0, new CodeLine("", 0), text);
  }

  /** The remarks in the message of a refusal, in the order of their lines. */
  static List<Remark> in(String message, SourceLines code) {
    String inWindow = OPTIONS.matcher(message).replaceAll("");
    List<String> lines = inWindow.lines().toList();
    List<Remark> remarks = new ArrayList<>();
    for (String line : lines) {
      Stream.of(OF_COMPILER, OF_PROGRAM, OF_LINE)
          .map(each -> each.matcher(line))
          .filter(Matcher::matches)
          .findFirst()
          .ifPresent(
              found -> {
                int number = code.number(found.group(1), Integer.parseInt(found.group(2)));
                remarks.add(new Remark(number, code.name(number), found.group(3)));
              });
    }
    if (remarks.isEmpty()) {
      Matcher whole = OF_FILE.matcher(inWindow);
      remarks.add(ofWhole(whole.matches() ? whole.group(1) : inWindow));
    }
    remarks.sort(Comparator.comparingInt(Remark::line));
    return remarks;
  }

  /** Returns it with its line. */
  String inWords() {
    if (line == 0) {
      return Texts.sentence(text);
    }
    return place.file().isEmpty()
        ? Texts.of("yourcode.remark", line, text)
        : Texts.of("yourcode.remarkInFile", place, text);
  }
}
