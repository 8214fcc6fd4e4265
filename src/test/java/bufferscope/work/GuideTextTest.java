package bufferscope.work;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.testing.SourceLines;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every mechanism has a guide of the same form, which speaks of code that is there. */
final class GuideTextTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @ParameterizedTest
  @EnumSource
  void hasTheSameFormAsAllOthers(Mechanism mechanism) {
    Guide guide = Guide.of(mechanism);
    String file = mechanism.id() + ".md: ";
    assertThat(guide.title())
        .as(file + "the first line is the name, without a full stop")
        .matches("[A-Z][^.]+");
    assertThat(guide.about())
        .as(file + "the second line is how the buffer is built, without a full stop")
        .matches("[A-Z][^.]+")
        .hasSizeLessThanOrEqualTo(70);
    assertThat(guide.summary())
        .as(file + "the third line is a sentence that sums up")
        .matches("[A-Z][^.]+\\.")
        .hasSizeLessThanOrEqualTo(90);
    assertThat(headings(guide))
        .as(file + "these sections precede the questions")
        .containsExactly(
            "What it is",
            mechanism.isCorrect() ? "Why it is right" : "What goes wrong",
            "What to watch");
    assertThat(guide.questions())
        .as(file + "3 to 8 questions with their answers close the guide")
        .hasSizeBetween(3, 8);
    assertThat(guide.questions())
        .allSatisfy(question -> assertThat(question.question()).matches("[A-Z].+\\?"))
        .allSatisfy(question -> assertThat(question.answer()).matches("(?s)[A-Z`].+\\."));
  }

  @ParameterizedTest
  @EnumSource
  void everyParagraphAndListItemIsOneLine(Mechanism mechanism) {
    Guide guide = Guide.of(mechanism);
    assertThat(guide.text().split("\n"))
        .allSatisfy(line -> assertThat(line).matches("|(## |- )?[A-Z`\"].*[^ ]"));
  }

  @ParameterizedTest
  @EnumSource
  void namesThreadsAndNotPersons(Mechanism mechanism) {
    assertThat(words(Guide.of(mechanism)))
        .doesNotContainPattern("(?i)\\b(no|some|any|every)body\\b|\\bwhoever\\b");
  }

  /** Code is quoted from the source of the mechanism, or of another one that the text names. */
  @ParameterizedTest
  @EnumSource
  void quotesCodeThatIsThere(Mechanism mechanism) {
    List<String> quoted = quotedBy(Guide.of(mechanism));
    String sources =
        Arrays.stream(Mechanism.values())
            .filter(each -> each == mechanism || quoted.contains(each.id()))
            .map(each -> each.id() + "\n" + String.join("\n", SourceLines.lines(each)))
            .collect(Collectors.joining("\n"));
    assertThat(quoted)
        .as(mechanism.id() + ".md quotes code, as it stands in the source")
        .isNotEmpty()
        .allSatisfy(code -> assertThat(sources).contains(code));
  }

  @Test
  void titlesDifferAndTheLineOnTheCodeDoesNotGiveAwayTheFault() {
    assertThat(Mechanism.values())
        .extracting(mechanism -> Guide.of(mechanism).title())
        .doesNotHaveDuplicates();
    assertThat(Mechanism.values())
        .extracting(mechanism -> Guide.of(mechanism).about())
        .doesNotHaveDuplicates()
        .noneMatch(about -> about.matches("(?i).*(lost|deadlock|overw|wrong|never|empty slot).*"));
  }

  /** The questions of the exercise on the queue of Python. */
  @Test
  void theTaskQueueAnswersTheFiveQuestionsOfItsExercise() {
    assertThat(Guide.of(Mechanism.TASK_QUEUE).questions())
        .extracting(Guide.Question::question)
        .containsSubsequence(
            "How is the queue used to get the numbers squared?",
            "What is `put` for?",
            "What does `get` do for a consumer?",
            "What does `join` provide?",
            "Which techniques make the queue safe?");
  }

  @Test
  void thePipelineSaysWhyAMessageIsCopied() {
    assertThat(Guide.of(Mechanism.PIPELINE_UNGUARDED).questions())
        .filteredOn(question -> question.question().contains("copy the message"))
        .singleElement()
        .satisfies(question -> assertThat(question.answer()).contains("two different messages"));
  }

  private static List<String> headings(Guide guide) {
    return HEADING.matcher(guide.text()).results().map(heading -> heading.group(1)).toList();
  }

  private static List<String> quotedBy(Guide guide) {
    return CODE.matcher(words(guide)).results().map(code -> code.group(1)).toList();
  }

  private static String words(Guide guide) {
    return Stream.concat(
            Stream.of(guide.text()),
            guide.questions().stream().map(each -> each.question() + " " + each.answer()))
        .collect(Collectors.joining("\n"));
  }
}
