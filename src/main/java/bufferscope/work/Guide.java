package bufferscope.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The explanation of a mechanism for students. Texts are simple Markdown: headings of level 2,
 * paragraphs of one line each, lists, {@code code} and emphasis.
 *
 * @param title the mechanism's name for readers
 * @param about one sentence on its construction, which does not reveal whether it is right
 * @param summary one sentence that does
 * @param text how it works, why it is right or what goes wrong, and what to watch
 */
public record Guide(
    String title, String about, String summary, String text, List<Question> questions) {
  private static final Map<Mechanism, Guide> READ = new ConcurrentHashMap<>();
  private static final Pattern FORM =
      Pattern.compile(
          "# (?<title>.+)\n\n\\*(?<about>.+)\\*\n\n(?<summary>.+)\n\n(?<text>(?s:.+?))\n\n"
              + "## Questions\n\n(?<rest>(?s:.+))");
  private static final Pattern QUESTION =
      Pattern.compile("### (?<question>.+)\n\n(?<answer>(?s:.+?))(?=\n+###|\n*$)");

  /** A line break that only keeps the lines of the file short. */
  private static final Pattern WRAP = Pattern.compile("(?<!\n)\n *+(?![\n#-])");

  /** A question to think about, with its answer. */
  public record Question(String question, String answer) {}

  /** Returns the guide of a mechanism. */
  public static Guide of(Mechanism mechanism) {
    return READ.computeIfAbsent(mechanism, Guide::read);
  }

  private static Guide read(Mechanism mechanism) {
    String file = "guide/" + mechanism.id() + ".md";
    try (InputStream in = Guide.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the guide to " + mechanism.id() + " is missing: " + file);
      }
      return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Guide parse(String file, String content) {
    Matcher parts = FORM.matcher(WRAP.matcher(content.strip()).replaceAll(" "));
    if (!parts.matches()) {
      throw new IllegalStateException(file + " does not have the parts of a guide in their order");
    }
    List<Question> questions =
        QUESTION
            .matcher(parts.group("rest"))
            .results()
            .map(found -> new Question(found.group(1), found.group(2)))
            .toList();
    return new Guide(
        parts.group("title"),
        parts.group("about"),
        parts.group("summary"),
        parts.group("text"),
        questions);
  }
}
