package bufferscope.owncode.plain;

import bufferscope.io.Printable;
import bufferscope.measure.ViolationKind;
import bufferscope.owncode.RefusedCodeException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file asks of its reader, in comments: {@code // exercise:} with a text, and {@code //
 * expect:} with what a search is to find.
 *
 * @param text the lines of text
 * @param expected what a search is to find; null if the text alone asks
 */
public record Exercise(String text, @Nullable Expectation expected) {
  private static final Pattern COMMENT =
      Pattern.compile("^\\s*//\\s*(exercise|expect):\\s*(.*?)\\s*$");

  private static final Pattern EXPECTED = Pattern.compile("([a-z][a-z -]*?)(?:\\s+with\\s+(.+))?");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:([1-9]) (producer|consumer)s?|([1-9]\\d?) (item)s?|(capacity) ([1-9]\\d?))"
              + "(?:\\s*(?:,|and)\\s*|$)");

  /** The verdict that nothing goes wrong. */
  public static final String NO_BUG = "no bug";

  /**
   * The expected verdict of a search.
   *
   * @param verdict the kind of the fault, or {@code no bug}
   * @param producers the number of producers; 0 for any, as for the others
   */
  public record Expectation(String verdict, int producers, int consumers, int capacity, int items) {

    /** Returns true if a search with these numbers is asked for. */
    boolean fits(Expectation searched) {
      return fits(producers, searched.producers)
          && fits(consumers, searched.consumers)
          && fits(capacity, searched.capacity)
          && fits(items, searched.items);
    }

    private static boolean fits(int asked, int searched) {
      return asked == 0 || searched == 0 || asked == searched;
    }

    @Override
    public String toString() {
      List<String> numbers = new ArrayList<>();
      add(numbers, producers, "%d producer%s");
      add(numbers, consumers, "%d consumer%s");
      add(numbers, capacity, "capacity %d");
      add(numbers, items, "%d item%s");
      return verdict + (numbers.isEmpty() ? "" : " with " + String.join(", ", numbers));
    }

    private static void add(List<String> numbers, int number, String words) {
      if (number > 0) {
        numbers.add(words.formatted(number, number == 1 ? "" : "s"));
      }
    }
  }

  /**
   * Returns the exercise in a file; empty for other code.
   *
   * @throws RefusedCodeException if it cannot be read, or a comment of an exercise has another form
   */
  public static Optional<Exercise> read(Path path) {
    PlainFile file = PlainFile.read(path);
    return in(file.text(), file.name());
  }

  /**
   * Returns the exercise in the text of the file; empty for other code.
   *
   * @throws RefusedCodeException if a comment of an exercise has another form
   */
  static Optional<Exercise> in(String source, String file) {
    List<String> text = new ArrayList<>();
    List<Integer> expects = new ArrayList<>();
    List<String> lines = source.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.matches() && comment.group(1).equals("exercise")) {
        text.add(comment.group(2));
      } else if (comment.matches()) {
        expects.add(i);
      }
    }
    if (text.isEmpty()) {
      return Optional.empty(); // these comments mean something else
    }
    if (expects.size() > 1) {
      throw refused(file, expects.get(1), "there is one expect: already; an exercise has one");
    }
    Expectation expected =
        expects.isEmpty() ? null : expectation(file, expects.get(0), lines.get(expects.get(0)));
    return Optional.of(new Exercise(String.join("\n", text), expected));
  }

  private static Expectation expectation(String file, int line, String comment) {
    String asked = comment.substring(comment.indexOf(':') + 1).strip();
    Matcher form = EXPECTED.matcher(asked);
    boolean isKnown = form.matches() && verdicts().anyMatch(form.group(1)::equals);
    if (!isKnown) {
      throw refused(
          file,
          line,
          "expect: \"%s\" is no verdict; allowed is %s"
              .formatted(Printable.of(asked), verdicts().collect(Collectors.joining(", "))));
    }
    return withNumbers(file, line, form.group(1), form.group(2));
  }

  private static Stream<String> verdicts() {
    return Stream.concat(
        Stream.of(NO_BUG), Stream.of(ViolationKind.values()).map(ViolationKind::id));
  }

  private static Expectation withNumbers(
      String file, int line, String verdict, @Nullable String numbers) {
    int producers = 0;
    int consumers = 0;
    int capacity = 0;
    int items = 0;
    Matcher number = NUMBER.matcher(numbers == null ? "" : numbers);
    int end = 0;
    while (number.find(end) && number.start() == end && number.end() > end) {
      end = number.end();
      if (number.group(5) != null) {
        capacity = Integer.parseInt(number.group(6));
      } else if (number.group(4) != null) {
        items = Integer.parseInt(number.group(3));
      } else if (number.group(2).equals("producer")) {
        producers = Integer.parseInt(number.group(1));
      } else {
        consumers = Integer.parseInt(number.group(1));
      }
    }
    if (numbers != null && end < numbers.length()) {
      throw refused(
          file,
          line,
          "expect: \"%s\" is not understood; write \"with 2 producers, 1 consumer, capacity 1, 2 items\", or some of these"
              .formatted(Printable.of(numbers.substring(end))));
    }
    return new Expectation(verdict, producers, consumers, capacity, items);
  }

  private static RefusedCodeException refused(String file, int line, String sentence) {
    return new RefusedCodeException("%s, line %d: %s".formatted(file, line + 1, sentence));
  }

  /**
   * Returns whether the exercise is solved, as a sentence; empty if it asks by its text alone.
   *
   * @param found what a search has found, with its numbers, 0 for those that it does not have; its
   *     verdict is empty without a verdict
   */
  public Optional<String> verdict(Expectation found) {
    if (expected == null) {
      return Optional.empty();
    }
    if (!expected.fits(found)) {
      return Optional.of("the exercise asks for " + expected);
    }
    if (found.verdict.isEmpty()) {
      return Optional.of("the exercise is not decided: " + expected + " is asked for");
    }
    return Optional.of(
        found.verdict.equals(expected.verdict)
            ? "the exercise is solved: " + expected
            : "the exercise is not solved yet: it asks for " + expected);
  }
}
