package bufferscope.owncode.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bufferscope.owncode.RefusedCodeException;
import bufferscope.owncode.plain.Exercise.Expectation;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExerciseTest {
  private static Exercise exercise(String expect) {
    String source =
        "// exercise: Find it.\nclass Mine {\n  // exercise: Soon.\n  //expect: %s\n}\n";
    return Exercise.in(source.formatted(expect), "Mine.java").orElseThrow();
  }

  private static Expectation expected(String text) {
    return Objects.requireNonNull(exercise(text).expected());
  }

  @Test
  void theTextIsThatOfAllLines() {
    assertThat(exercise("no bug").text()).isEqualTo("Find it.\nSoon.");
    assertThat(Exercise.in("// exercise: Think.\n", "Mine.java").orElseThrow().expected()).isNull();
  }

  @Test
  void otherCommentsAreNoExercise() {
    assertThat(Exercise.in("// expect: 10\nclass Mine {}\n", "Mine.java")).isEmpty();
    assertThat(Exercise.in("int a; // exercise: no\n", "Mine.java")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no bug                                                      | no bug   | 0 | 0 | 0  | 0",
        "deadlock with 2 producers, 1 consumer, capacity 1           | deadlock | 2 | 1 | 1  | 0",
        "took-from-empty with capacity 12 and 3 items and 1 producer |"
            + " took-from-empty | 1 | 0 | 12 | 3",
      })
  void theVerdictAndNumbersAreRead(
      String text, String verdict, int producers, int consumers, int capacity, int items) {
    assertThat(expected(text))
        .isEqualTo(new Expectation(verdict, producers, consumers, capacity, items));
  }

  @Test
  void whatIsAskedIsWritten() {
    assertThat(expected("deadlock with capacity 1, 1 item, 2 consumers"))
        .hasToString("deadlock with 2 consumers, capacity 1, 1 item");
    assertThat(expected("no bug")).hasToString("no bug");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deadlok                    | expect: \"deadlok\" is no verdict; allowed is no bug, over",
        "''                         | expect: \"\" is no verdict; allowed is no bug",
        "deadlock with 99 producers | expect: \"99 producers\" is not understood; write \"with 2",
        "no bug with 0 consumers    | expect: \"0 consumers\" is not understood",
        "no bug with 2 producers, x | expect: \"x\" is not understood",
      })
  void anotherFormIsRefusedWithItsLine(String text, String sentence) {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> exercise(text))
        .withMessageStartingWith("Mine.java, line 4: " + sentence);
  }

  @Test
  void oneVerdictIsExpected() {
    assertThatExceptionOfType(RefusedCodeException.class)
        .isThrownBy(() -> exercise("no bug\n// expect: deadlock"))
        .withMessage("Mine.java, line 5: there is one expect: already; an exercise has one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deadlock | 2 | 2 | the exercise is solved: deadlock with 2 producers, capacity 2",
        "deadlock | 2 | 0 | the exercise is solved: deadlock with 2 producers, capacity 2",
        "no bug   | 2 | 2 | the exercise is not solved yet: it asks for deadlock with 2 producers,"
            + " capacity 2",
        "deadlock | 1 | 2 | the exercise asks for deadlock with 2 producers, capacity 2",
        "''       | 2 | 2 | the exercise is not decided: deadlock with 2 producers, capacity 2 is"
            + " asked for",
      })
  void aSearchDecidesWhetherItIsSolved(
      String verdict, int producers, int capacity, String sentence) {
    Expectation found = new Expectation(verdict, producers, 1, capacity, 2);
    assertThat(exercise("deadlock with 2 producers, capacity 2").verdict(found)).contains(sentence);
  }
}
