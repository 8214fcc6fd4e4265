package bufferscope.ui.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Text;

/** Colours a line of Java; it supports only the part of the language that buffer code uses. */
final class Highlighting {
  private static final String KEYWORDS =
      "boolean|break|catch|class|else|extends|false|final|finally|for|if|implements|import|int|long"
          + "|new|null|package|private|public|return|static|super|this|throw|throws|true|try|void"
          + "|while";
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<comment>^\\s*/?\\*.*|//.*)|(?<string>\"[^\"]*\")|(?<annotation>@\\w+)"
              + "|(?<keyword>\\b(?:"
              + KEYWORDS
              + ")\\b)|(?<type>\\b[A-Z]\\w*)");
  private static final List<String> KINDS =
      List.of("comment", "string", "annotation", "keyword", "type");

  private Highlighting() {}

  /** Returns the pieces of that line, each with the style class of its kind. */
  static List<Text> pieces(String line) {
    List<Text> pieces = new ArrayList<>();
    Matcher token = TOKENS.matcher(line);
    int end = 0;
    while (token.find()) {
      add(pieces, line.substring(end, token.start()), "code-text");
      add(pieces, token.group(), "code-" + kind(token));
      end = token.end();
    }
    add(pieces, line.substring(end), "code-text");
    return pieces;
  }

  private static String kind(Matcher token) {
    return KINDS.stream().filter(kind -> token.group(kind) != null).findFirst().orElseThrow();
  }

  private static void add(List<Text> pieces, String text, String styleClass) {
    if (!text.isEmpty()) {
      Text piece = new Text(text);
      piece.getStyleClass().add(styleClass);
      pieces.add(piece);
    }
  }
}
