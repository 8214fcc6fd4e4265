package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.testing.TestThreads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestThreads.class)
final class StepCommandTest {
  private static final String RING = "src/test/resources/student-code/RingDemo.java";
  private static final String[] ONE_EACH = {"step", RING, "--producers", "1", "--consumers", "1"};

  private static CommandLineRun step(String input, String... args) {
    CommandLineRun run = CommandLineRun.typing(input, args);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    return run;
  }

  @Test
  void theNextThreadIsChosen() {
    CommandLineRun run = step("2\n\n", ONE_EACH);
    assertThat(run.out())
        .isEqualTo(
            """
              [1] P1   line  10  enters synchronized (this)
              [2] C1   line  18  enters synchronized (this)
            1  C1   line  18  enters synchronized (this)
              [1] P1   line  10  enters synchronized (this) has to wait
              [2] C1   line  18  count = 0
            2  P1   line  10  enters synchronized (this) has to wait
              [1] C1   line  18  count = 0
            """);
  }

  @Test
  void aStepIsTakenBack() {
    CommandLineRun run = step("b\n2\nB\n", ONE_EACH);
    String first =
        """
          [1] P1   line  10  enters synchronized (this)
          [2] C1   line  18  enters synchronized (this)
        """;
    assertThat(run.out()).startsWith(first).contains("\"b\" is not possible here").endsWith(first);
  }

  @Test
  void whatAStepPrintsStandsBelowIt() {
    CommandLineRun run =
        step(
            "\n\n\n\nb\n",
            "step",
            "src/test/resources/student-code/PracticaBuzon.java",
            "--producers",
            "1",
            "--consumers",
            "1");
    assertThat(run.out())
        .containsOnlyOnce(
            """
            4  P1   line  17  hayMensaje is set to true
               P1   prints    P1 pone 1
              [1] P1   line  19""");
  }

  @Test
  void whatIsNoStepIsNamed() {
    assertThat(step("9\nx\n0\n", ONE_EACH).out().lines().skip(2))
        .containsExactly(
            "\"9\" is not possible here; allowed is 1 to 2, b or q",
            "\"x\" is not possible here; allowed is 1 to 2, b or q",
            "\"0\" is not possible here; allowed is 1 to 2, b or q");
  }

  @Test
  void afterQNothingIsRead() {
    assertThat(step(" Q \n1\n", ONE_EACH).out()).hasLineCount(2);
  }

  /** The mutex before the semaphore: the consumer takes the mutex, and waits for an item. */
  @Test
  void aDeadlockIsReported() {
    CommandLineRun run =
        step(
            "2\n2\n1\n1\n1\n1\n",
            "step",
            "src/test/resources/student-code/ProdConsSem.java",
            "--producers",
            "1",
            "--consumers",
            "1");
    assertThat(run.out()).contains("deadlock: no thread can go on: P1 waits for mutex");
    assertThat(run.out()).endsWith("allowed is b or q\n");
  }

  @Test
  void theEndOfAllThreadsIsReported() {
    CommandLineRun run =
        step(
            "\n".repeat(100),
            "step",
            "--producers",
            "1",
            "--consumers",
            "1",
            "--items",
            "1",
            "--capacity",
            "1");
    assertThat(run.out()).contains("all threads are over, or wait for more");
  }

  @Test
  void aProgramIsSteppedThroughFromItsMain(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Mine.java"),
            """
            class Mine {
              static int count;
              public static void main(String[] args) {
                new Thread(() -> count = 1, "one").start();
                new Thread(() -> count = 2, "two").start();
              }
            }
            """);
    assertThat(step("1\n2\n", "step", file.toString()).out())
        .contains("[2] one  line   5  one.begins", "2  two  line   5  two.begins");
  }

  @Test
  void whatCannotBeSteppedIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Mine.java"), "class Mine {}");
    CommandLineRun run = CommandLineRun.typing("", "step", file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith(file + ": no class has a method that takes an item");
    CommandLineRun both =
        CommandLineRun.typing("", "step", file.toString(), "--mechanism", "no-lock");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("--mechanism and a FILE are given; allowed is one of them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--class=Shelf", "--main"})
  void optionsOfAFileNeedOne(String option) {
    CommandLineRun run = CommandLineRun.typing("", "step", option);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(option.replaceAll("=.*", "") + " is given without a FILE");
  }
}
