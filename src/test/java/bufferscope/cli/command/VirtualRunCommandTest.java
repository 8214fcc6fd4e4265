package bufferscope.cli.command;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import bufferscope.cli.CommandLineRun;
import bufferscope.scenario.BuiltIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are computed, as the command line prints them. */
final class VirtualRunCommandTest {
  private static final String RUN = "run --virtual-time --production-rate 2 --consumption-rate 1 ";

  /** The settings of the gallery's scenarios that virtual time does not support. */
  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          entry("squares-and-join", "sentinel, poison-pills and join"),
          entry("until-the-end", "sentinel, poison-pills and join"),
          entry("keyboard", "typed lines"),
          entry("lock-convoy", "pauses at lines"),
          entry("lost-wake-up", "pauses at lines"),
          entry("if-instead-of-while", "pauses at lines"),
          entry("extra-unlock", "pauses at lines"),
          entry("no-lock-overwrite", "pauses at lines"),
          entry("no-lock-empty", "pauses at lines"),
          entry("messages-overwritten", "pauses at lines"),
          entry("double-release", "pauses at lines"),
          entry("double-release-caught", "--on-error go-on"),
          entry("hostile-producer", "safeguards"),
          entry("pool-too-small", "--pool"));

  /** The faults in others of them. */
  private static final Map<String, Set<String>> WRONG =
      Map.of(
          "forgotten-signal", Set.of("deadlock"),
          "mutex-first", Set.of("deadlock"),
          "unlock-not-in-finally", Set.of("lock-not-released", "deadlock"),
          "messages-twice", Set.of("took-from-empty", "duplicated"));

  private static CommandLineRun run(String options) {
    return CommandLineRun.of((RUN + options).split(" "));
  }

  /** A recorded run has events, a run of which only figures are wanted has none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--producers 3 --consumers 2 --production-time exponential --consumption-time exponential",
        "--producers 2 --consumers 6 --capacity 1 --mechanism one-condition-signal-all",
        "--producers 6 --consumers 6 --capacity 3 --mechanism semaphores --consumption-time uniform",
        "--producers 4 --capacity 2 --fair --production-time uniform",
        "--mechanism pipeline-two-locks --consumers 3 --capacity 5"
      })
  void theFiguresAreTheSameToTheLastDigitWithAndWithoutEvents(
      String options, @TempDir Path folder) {
    String run = ("--duration 12345ms --json " + options).strip();
    CommandLineRun quick = run(run);
    CommandLineRun recorded = run(run + " --record " + folder.resolve("run.bufferscope"));
    assertThat(quick.status()).as(quick.err()).isZero();
    assertThat(quick.out()).isEqualTo(recorded.out());
  }

  @Test
  void whatGoesWrongIsDescribedWhereOnlyFiguresAreWantedToo() {
    CommandLineRun run = run("--mechanism semaphores-mutex-first --quiet --duration 60s");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("invariants  1 violation");
  }

  @Test
  void aPipeGetsALineForEachSecondAndTheSummary() {
    CommandLineRun run = run("--capacity 3 --duration 2500ms");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly(
            "  1.0 s  made 2, in buffer 1 of 3, in hands 1, finished 0, 0.00 items/s",
            "  2.0 s  made 4, in buffer 2 of 3, in hands 1, finished 1, 0.50 items/s",
            "buffer      two-conditions, capacity 3",
            "threads     1 producer blocked 0 % of the time, 1 consumer idle 20 %",
            "items       5 made, 2 finished, 2 in buffer, 1 in hands",
            "throughput  0.80 items/s over 2.50 s",
            "occupancy   0.80 items on average",
            "wait        500 ms in the buffer on average",
            "invariants  held");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--json", "--quiet"})
  void theSameSeedPrintsTheSame(String form) {
    String options =
        ("--producers 3 --consumers 3 --production-time exponential --random 1-100 --task square"
                + " --duration 30s "
                + form)
            .strip();
    CommandLineRun run = run(options + " --seed 5");
    assertThat(run.status()).isZero();
    assertThat(run(options + " --seed 5")).isEqualTo(run);
    assertThat(run(options + " --seed 6").out()).isNotEqualTo(run.out());
  }

  @Test
  void elapsedSecondsAreThoseOfTheRun() throws IOException {
    JsonNode json = run("--duration 2h --json").json();
    assertThat(json.get("elapsedSeconds").asDouble()).isEqualTo(7200);
    assertThat(json.get("endings").get("P1").asText()).isEqualTo("interrupted");
    json = run("--items 100 --json").json();
    assertThat(json.get("elapsedSeconds").asDouble()).isEqualTo(100.5);
    assertThat(json.get("finished").asInt()).isEqualTo(100);
    assertThat(json.get("endings").get("P1").asText()).isEqualTo("done");
  }

  @Test
  void aRunThatIsStuckEndsWithStatus1() {
    CommandLineRun run = run("--mechanism semaphores-mutex-first --duration 1h");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("over 0.50 s", "no thread can go on: P1 waits for mutex; C1 waits for full");
  }

  @Test
  void whatAThreadDiedOfIsTold() {
    CommandLineRun run = run("--mechanism pipeline-double-release --items 9 --quiet");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "bufferscope run: 1 thread failed, first C1: IllegalStateException: released, but"
                + " no thread had acquired it\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --seed 3                                      | --virtual-time needs an end; give --duration or --items
          --items 5 --mechanism blocking-queue          | --virtual-time does not go with blocking-queue: the inside of the JDK's queue is not visible
          --items 5 --mechanism task-queue --capacity 0 | --virtual-time does not go with a buffer without limit; allowed is --capacity 1 to 1024
          --items 5 --pool 2                            | --virtual-time does not go with --pool: each worker has a thread of its own there
          --items 5 --seal                              | --virtual-time does not go with safeguards: virtual time does not support them
          --items 5 --put-limit 1s                      | --virtual-time does not go with safeguards: virtual time does not support them
          --items 5 --hostile 1                         | --virtual-time does not go with --hostile and --crash-every: virtual time does not support them
          --items 5 --crash-every 3                     | --virtual-time does not go with --hostile and --crash-every: virtual time does not support them
          --items 5 --end sentinel                      | --virtual-time does not go with sentinel, poison-pills and join; allowed is --end none or interrupt
          --items 5 --input -                           | --virtual-time does not go with typed lines: virtual time does not wait for a user
          --items 5 --pause P1:24:500ms                 | --virtual-time does not go with pauses at lines: whatever buffer code does takes no time there
          --items 5 --on-error go-on                    | --virtual-time does not go with --on-error go-on: a thread that throws ends there
          """)
  void whatCannotBeIsRefused(String options, String sentence) {
    assertThat(run(options))
        .isEqualTo(new CommandLineRun(2, "", "bufferscope run: " + sentence + "\n"));
  }

  @Test
  void timeThatStandsStillIsRefused() {
    CommandLineRun run =
        CommandLineRun.of(
            ("run --virtual-time --production-rate unlimited --consumption-rate unlimited"
                    + " --duration 1s")
                .split(" "));
    assertThat(run)
        .isEqualTo(
            new CommandLineRun(
                2,
                "",
                "bufferscope run: virtual time stands still at 0.0 s, where threads without a rate"
                    + " go on for ever\n"));
  }

  static List<String> gallery() {
    return BuiltIn.NAMES;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gallery")
  void aScenarioOfTheGalleryHoldsOrGoesWrongAsItIsKnownToOrIsRefused(String name)
      throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            "run", "--virtual-time", "--scenario", name, "--duration", "10s", "--json");
    String refused = REFUSED.get(name);
    if (refused != null) {
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("bufferscope run: --virtual-time does not go with " + refused)
          .hasLineCount(1);
      return;
    }
    Set<String> wrong = WRONG.getOrDefault(name, Set.of());
    assertThat(run.status()).as(run.err()).isEqualTo(wrong.isEmpty() ? 0 : 1);
    assertThat(Set.copyOf(run.json().get("violations").findValuesAsText("kind"))).isEqualTo(wrong);
    if (wrong.isEmpty()) {
      assertThat(run.json().get("elapsedSeconds").asDouble()).isEqualTo(10);
      assertThat(run.json().get("finished").asInt()).isPositive();
    }
  }
}
