package bufferscope.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a text or a line in Java that have colours of their own. */
public final class JavaTokens {
  private static final String KEYWORDS =
      "abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|default|do|double"
          + "|else|enum|extends|false|final|finally|float|for|goto|if|implements|import|instanceof"
          + "|int|interface|long|native|new|null|package|private|protected|public|record|return"
          + "|short|static|super|switch|synchronized|this|throw|throws|transient|true|try|var|void"
          + "|volatile|while";

  /** A line that begins with an asterisk is one of a comment that began earlier. */
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<comment>^\\s*\\*.*|//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/|$))"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?)"
              + "|(?<annotation>@\\w+)"
              + "|(?<keyword>\\b(?:"
              + KEYWORDS
              + ")\\b)|(?<type>\\b[A-Z]\\w*)");

  private static final List<String> KINDS =
      List.of("comment", "string", "annotation", "keyword", "type");

  private JavaTokens() {}

  /**
   * A part of a text.
   *
   * @param style the style class of its kind
   */
  public record Token(String style, int begin, int end) {
    public int length() {
      return end - begin;
    }
  }

  /** Returns the parts of the text from its beginning to its end, without empty ones. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher found = TOKENS.matcher(text);
    int end = 0;
    while (found.find()) {
      add(tokens, "code-text", end, found.start());
      add(tokens, "code-" + kind(found), found.start(), found.end());
      end = found.end();
    }
    add(tokens, "code-text", end, text.length());
    return tokens;
  }

  private static void add(List<Token> tokens, String style, int begin, int end) {
    if (begin < end) {
      tokens.add(new Token(style, begin, end));
    }
  }

  private static String kind(Matcher found) {
    return KINDS.stream().filter(kind -> found.group(kind) != null).findFirst().orElseThrow();
  }
}
