package bufferscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search on the command line says. */
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
            "schedule");
    assertThat(json.get("verdict").asText()).isEqualTo("found");
    assertThat(json.get("violation").asText()).isEqualTo("deadlock");
    assertThat(json.get("message").asText()).startsWith("lost wake-up: P1 could go on");
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
        "--items 0 | --items cannot be \"0\"; allowed is a whole number from 1 to 1000",
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
}
