package bufferscope.ui.yourcode;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The colours of a text in Java. */
final class JavaColours {
  private static final String KEYWORDS =
      "abstract|assert|boolean|break|byte|case|catch|char|class|const|continue|default|do|double"
          + "|else|enum|extends|false|final|finally|float|for|goto|if|implements|import|instanceof"
          + "|int|interface|long|native|new|null|package|private|protected|public|record|return"
          + "|short|static|super|switch|synchronized|this|throw|throws|transient|true|try|var|void"
          + "|volatile|while";
  private static final Pattern TOKENS =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/|$))"
              + "|(?<string>\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|'(?:[^'\\\\\\n]|\\\\.)*+'?)"
              + "|(?<annotation>@\\w+)"
              + "|(?<keyword>\\b(?:"
              + KEYWORDS
              + ")\\b)|(?<type>\\b[A-Z]\\w*)");
  private static final List<String> KINDS =
      List.of("comment", "string", "annotation", "keyword", "type");

  private JavaColours() {}

  static StyleSpans<Collection<String>> of(String text) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    Matcher token = TOKENS.matcher(text);
    int end = 0;
    while (token.find()) {
      spans.add(List.of("code-text"), token.start() - end);
      spans.add(List.of("code-" + kind(token)), token.end() - token.start());
      end = token.end();
    }
    spans.add(List.of("code-text"), text.length() - end);
    return spans.create();
  }

  private static String kind(Matcher token) {
    return KINDS.stream().filter(kind -> token.group(kind) != null).findFirst().orElseThrow();
  }
}
