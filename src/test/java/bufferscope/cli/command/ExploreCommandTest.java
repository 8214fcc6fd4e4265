package bufferscope.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output of a search on the command line. */
final class ExploreCommandTest {

  private static CommandLineRun explore(String options) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("explore"), Arrays.stream(options.split(" ")))
            .toArray(String[]::new));
  }

  @Test
  void nothingGoesWrongWithTwoConditions() throws IOException {
    CommandLineRun run = explore("--mechanism two-conditions --items 1 --json");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    JsonNode json = run.json();
    assertThat(json.get("verdict").asText()).isEqualTo("none");
    assertThat(json.get("violation").isNull()).isTrue();
    assertThat(json.get("states").asInt()).isPositive();
    assertThat(json.get("schedule")).isEmpty();
    assertThat(explore("--items 1").out())
        .matches("no bug within these bounds: all visited, [\\d,]+ states, [\\d,]+ ms\\n");
  }

  @Test
  void theLostWakeUpIsToldWithItsSchedule() throws IOException {
    String options = "--mechanism one-condition-signal --producers 1 --consumers 2";
    CommandLineRun run = explore(options + " --json");
    assertThat(run.status()).isEqualTo(1);
    JsonNode json = run.json();
    List<String> fields = new ArrayList<>();
    json.fieldNames().forEachRemaining(fields::add);
    assertThat(fields)
        .containsExactly(
            "verdict",
            "violation",
            "message",
            "states",
            "transitions",
            "elapsedMillis",
            "operations",
            "contextSwitches",
            "schedule",
            "printed",
            "notes");
    assertThat(json.get("verdict").asText()).isEqualTo("found");
    assertThat(json.get("violation").asText()).isEqualTo("deadlock");
    assertThat(json.get("message").asText())
        .startsWith("lost wake-up: P1 could put, but the signal of ");
    assertThat(json.get("schedule")).hasSize(json.get("operations").asInt());
    assertThat(json.get("schedule").get(0).get("thread").asText()).isEqualTo("C1");
    assertThat(json.get("schedule").get(0).get("operation").asText())
        .isEqualTo("lock.lockInterruptibly()");
    assertThat(json.get("schedule").get(0).get("line").asInt()).isPositive();
    assertThat(explore(options).out().lines())
        .hasSize(2 + json.get("operations").asInt())
        .first()
        .asString()
        .startsWith("deadlock: lost wake-up");
  }

  @Test
  void whatAWrongMechanismNeedsToFailIsANote() throws IOException {
    CommandLineRun run = explore("--mechanism unlock-not-in-finally");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .endsWith(
            "note: unlock-not-in-finally is wrong, but cannot fail here;"
                + " with an interrupt it can: --interrupts 1\n");
    assertThat(explore("--mechanism unlock-not-in-finally --interrupts 1").status()).isEqualTo(1);
    assertThat(explore("--json --mechanism two-conditions").json().get("notes")).isEmpty();
  }

  @Test
  void whoCanBeOvertakenForEverIsANote() throws IOException {
    String options = "--producers 2 --consumers 1 --items 1 --starvation --mechanism ";
    CommandLineRun run = explore(options + "semaphores --json");
    assertThat(run.status()).isZero();
    assertThat(run.json().get("notes")).hasSize(1);
    assertThat(run.json().get("notes").get(0).asText()).startsWith("P1 can be overtaken for ever");
    assertThat(explore(options + "semaphores").out().lines())
        .last()
        .asString()
        .startsWith("note: P1 can be overtaken for ever: it may wait at line ");
    assertThat(explore(options + "semaphores --lock fair").out())
        .endsWith("note: no thread can be overtaken for ever\n");
    assertThat(explore(options + "semaphores --max-states 9").out())
        .endsWith(
            "note: which threads can be overtaken for ever is not known: the search ended before\n");
  }

  @Test
  void producersMayGoOnForEver() throws IOException {
    assertThat(explore("--items unlimited --json").json().get("verdict").asText())
        .isEqualTo("none");
    CommandLineRun run = explore("--items unlimited --mechanism one-condition-signal --json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.json().get("violation").asText()).isEqualTo("deadlock");
  }

  @Test
  void aFairLockIsSaferThere() {
    String options = "--mechanism one-condition-signal --producers 1 --consumers 2 --lock ";
    assertThat(explore(options + "barging").status()).isEqualTo(1);
    assertThat(explore(options + "fair").status()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"--spurious 1, two-conditions-if", "--interrupts 1, unlock-not-in-finally"})
  void whatSeldomHappensIsAChoiceToo(String option, String mechanism) {
    String bounds = " --producers 1 --consumers 1 --mechanism ";
    assertThat(explore("--items 1" + bounds + mechanism).status()).isZero();
    assertThat(explore(option + bounds + mechanism).status()).isEqualTo(1);
  }

  @Test
  void fewerSwitchesMayTakeMoreOperations() throws IOException {
    String options = "--mechanism two-conditions-extra-unlock --consumers 2 --json --minimise ";
    JsonNode switches = explore(options + "switches").json();
    JsonNode operations = explore(options + "operations").json();
    assertThat(switches.get("contextSwitches").asInt())
        .isLessThan(operations.get("contextSwitches").asInt());
    assertThat(switches.get("operations").asInt())
        .isGreaterThanOrEqualTo(operations.get("operations").asInt());
  }

  @Test
  void withoutAVerdictItSaysWhy() throws IOException {
    CommandLineRun run = explore("--producers 3 --consumers 3 --max-states 10 --json");
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.json().get("verdict").asText()).isEqualTo("bounded");
    assertThat(run.json().get("message").asText())
        .isEqualTo("10 states were visited and there are more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--lock open | --lock cannot be \"open\"; allowed is barging, fair",
        "--producers 101 | --producers cannot be \"101\"; allowed is a whole number from 1 to 100",
        "--capacity 0 | --capacity cannot be \"0\"; allowed is a whole number from 1 to 1024",
        "--items 0 | --items cannot be \"0\"; allowed is a whole number from 1 to 1000, or unlimited",
        "--spurious -1 | --spurious cannot be \"-1\"; allowed is a whole number from 0 to 1000",
        "--minimise time | --minimise cannot be \"time\"; allowed is operations, switches",
      })
  void badArgumentsAreNamed(String options, String sentence) {
    CommandLineRun run = explore(options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("bufferscope explore: " + sentence + "\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theQueueOfTheJdkCannotBeExplored() {
    CommandLineRun run = explore("--mechanism blocking-queue");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("allowed is two-conditions,").doesNotContain(", blocking-queue");
  }

  @Test
  void codeThatCannotBeExploredIsRefusedInOneSentence(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Mine.java"), "class Mine { int count; }");
    CommandLineRun run = explore(file.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(file + ": no class has a method").hasLineCount(1);
    Files.writeString(file, "class Mine {");
    assertThat(explore(file.toString()).err())
        .startsWith(file + ":1: error: reached end of file while parsing\n")
        .endsWith("1 error\n");
  }

  private static final String HOMEWORK = "src/test/resources/student-code/";

  @Test
  void plainJavaIsExploredAsItIs() throws IOException {
    CommandLineRun run = explore(HOMEWORK + "PracticaBuzon.java --json");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.json().get("violation").asText()).isEqualTo("deadlock");
    assertThat(run.json().get("message").asText()).startsWith("lost wake-up");
    assertThat(run.json().get("schedule").get(0).get("line").asInt()).isEqualTo(23);
    CommandLineRun right = explore(HOMEWORK + "Depot.java");
    assertThat(right.status()).isZero();
    assertThat(right.out()).startsWith("no bug within these bounds");
  }

  @Test
  void aRaceBesideARightBufferIsInTheFirstSentence() throws IOException {
    String file = "src/test/resources/homework/Counters.java";
    CommandLineRun run = explore(file);
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith(
            "no bug within these bounds, but a data race in the program that uses the buffer: ")
        .hasLineCount(1);
    assertThat(explore(file + " --json").json().get("message").asText())
        .startsWith("data race in the program that uses the buffer: ");
  }

  @Test
  void mainGetsTheArgumentsThatAreGiven(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("Mine.java"),
            """
            class Mine {
              public static void main(String[] args) {
                java.util.concurrent.CountDownLatch latch =
                    new java.util.concurrent.CountDownLatch(Integer.parseInt(args[0]));
                for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                  new Thread(latch::countDown).start();
                }
                try { latch.await(); } catch (InterruptedException e) { }
              }
            }
            """);
    assertThat(explore(file.toString()).status()).isZero();
    assertThat(runWith(file, "3 1").out()).startsWith("deadlock");
    assertThat(runWith(file, "1 3").status()).isZero();
    assertThat(runWith(file, "x").err()).contains("NumberFormatException");
  }

  private static CommandLineRun runWith(Path file, String arguments) {
    return CommandLineRun.of("explore", file.toString(), "--args", arguments);
  }

  @Test
  void theFileMayInterruptAndSoDoesTheSearch() throws IOException {
    CommandLineRun run = explore(HOMEWORK + "LockQueueTest.java");
    assertThat(run.out())
        .startsWith("lock-not-released")
        .endsWith("note: the file interrupts threads, so one interrupt was tried as well\n");
    assertThat(explore(HOMEWORK + "LockQueueTest.java --interrupts 0").status()).isZero();
  }

  @Test
  void theBufferMayBeNamed() {
    String file = HOMEWORK + "Bakery.java ";
    assertThat(explore(file + "--class Shelf --put put --take get").status()).isEqualTo(1);
    CommandLineRun none = explore(file + "--take sell");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("there is no method sell (--take); there is ");
    CommandLineRun constant = explore(HOMEWORK + "CirQueue.java --capacity-from MOST");
    assertThat(constant.status()).isEqualTo(2);
    assertThat(constant.err()).contains("MOST").contains("(--capacity-from); there is SIZE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A.java --mechanism no-lock   | --mechanism and a FILE are given; allowed is one of them",
        "--class Shelf                | --class is given without a FILE",
        "A.java --items unlimited     | --items unlimited and --starvation are not possible",
        "A.java --starvation          | --items unlimited and --starvation are not possible",
        "A.java --producers 99        | 99 producers and 2 consumers: with a FILE, at most 20",
        "nowhere.java                 | nowhere.java"
      })
  void whatDoesNotGoWithAFileIsNamed(String options, String sentence) {
    CommandLineRun run = explore(options);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(sentence);
  }
}
